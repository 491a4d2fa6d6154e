import { describe, expect, it } from 'vitest'
import { baseline } from '../baseline.examples.ts'
import { createRecorder } from '../recorder.examples.ts'
import { readModelOf } from '../rendered-list.examples.ts'
import { openSampleDistrict } from '../sample-district.examples.ts'
import { openSampleList } from '../sample-log.examples.ts'

describe('the lists of a district', () => {
  const recorder = createRecorder()
  const [qingshui, baishi] = [openSampleDistrict(recorder), openSampleDistrict(recorder, 'baishi')]
  openSampleList(recorder, qingshui)
  openSampleList(recorder, baishi, { listId: 'far', items: baseline('x') })
  openSampleList(recorder, qingshui, { listId: 'street', township: 'street', items: baseline('y') })
  const readModel = readModelOf(recorder)

  it('are those of no other district', () => {
    expect(readModel.lists('baishi', { limit: 9 }).items.map(({ listId }) => listId)).toEqual(['far'])
    expect(readModel.lists('nowhere', { limit: 9 })).toEqual({ items: [] })
  })

  it('come in pages, in the order they were opened', () => {
    const first = readModel.lists('qingshui', { limit: 1 })
    const second = readModel.lists('qingshui', { limit: 1, after: first.next as string })
    expect([first, second].map(({ items }) => items[0]?.township)).toEqual(['柳溪镇', '东桥街道'])
    expect(second.next).toBeUndefined()
  })

  it('refuse a page token that was never given out', () => {
    expect(() => readModel.lists('qingshui', { limit: 1, after: '%%' })).toThrow('%%')
  })
})
