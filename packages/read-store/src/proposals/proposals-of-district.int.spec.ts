import { describe, expect, it } from 'vitest'
import { baseline } from '../baseline.examples.ts'
import { createRecorder } from '../recorder.examples.ts'
import { readModelOf } from '../rendered-list.examples.ts'
import { openSampleDistrict } from '../sample-district.examples.ts'
import { openSampleList } from '../sample-log.examples.ts'

const retire = (itemId: string) => ({ kind: 'retire', itemId, reason: '依据废止' }) as const

describe('the proposals of a district', () => {
  const recorder = createRecorder()
  const qingshui = openSampleDistrict(recorder)
  const town = openSampleList(recorder, qingshui)
  const street = openSampleList(recorder, qingshui, {
    listId: 'street',
    township: 'street',
    items: baseline('y'),
  })
  const far = openSampleList(recorder, openSampleDistrict(recorder, 'baishi'), {
    listId: 'far',
    items: baseline('z'),
  })
  town.propose('p1', 'in-sign-off', retire('c3'))
  street.propose('p2', 'draft', retire('yc3'))
  town.propose('p3', 'applied', retire('c1'))
  far.propose('p4', 'in-sign-off', retire('zc3'))
  const readModel = readModelOf(recorder)
  const ids = (
    reader: string | undefined,
    filter: Parameters<typeof readModel.proposals>[2] = {},
    district = 'qingshui',
  ) =>
    readModel
      .proposals(district, reader === undefined ? 'all' : { organisationId: reader }, filter, { limit: 9 })
      .items.map(({ proposalId }) => proposalId)

  it('come latest first and from no other district', () => {
    expect(ids(undefined)).toEqual(['p3', 'p2', 'p1'])
    expect(ids(undefined, {}, 'baishi')).toEqual(['p4'])
  })

  it('are filtered by list and by status', () => {
    expect(ids(undefined, { listId: town.listId })).toEqual(['p3', 'p1'])
    expect(ids(undefined, { status: 'draft' })).toEqual(['p2'])
    expect(ids(undefined, { listId: 'street', status: 'applied' })).toEqual([])
  })

  it('are visible to the township and to those who were asked', () => {
    expect(ids(town.id('street'))).toEqual(['p2'])
    expect(ids(town.id('water'))).toEqual(['p1'])
    expect(ids(town.id('education'))).toEqual(['p3'])
    expect(ids('baishi-water')).toEqual([])
  })

  it('come in pages', () => {
    const first = readModel.proposals('qingshui', 'all', {}, { limit: 2 })
    const second = readModel.proposals('qingshui', 'all', {}, { limit: 2, after: first.next as string })
    expect(second.items.map(({ proposalId }) => proposalId)).toEqual(['p1'])
    expect(second.next).toBeUndefined()
  })
})
