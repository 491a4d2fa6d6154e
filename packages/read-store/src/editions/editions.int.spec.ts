import {
  directory,
  directoryStream,
  editionsStream,
  type PublishEdition,
  publishEdition,
} from '@dutybook/duty-lists'
import { describe, expect, it } from 'vitest'
import { openReadModel } from '../open-read-model.ts'
import { PoisonEvent } from '../poison-event.ts'
import { readModelOf } from '../rendered-list.examples.ts'
import { at, openSampleDistrict } from '../sample-district.examples.ts'
import { openSampleList, sampleLog } from '../sample-log.examples.ts'

const { recorder, district, town } = sampleLog()
openSampleDistrict(recorder, 'baishi')
const street = openSampleList(recorder, district, { listId: 'street', township: 'street' })

const publish = (of: typeof town, changes: Partial<PublishEdition> = {}) =>
  recorder.play(publishEdition, editionsStream(of.listId), {
    type: 'publish-edition',
    directory: recorder.state(directory, directoryStream(district.districtId)),
    list: of.listNow(),
    revision: of.listNow().revision,
    decidedOn: '2026-02-20',
    effectiveOn: '2026-03-01',
    note: '首次公布',
    drafters: [],
    at: '2026-02-28T16:00:00.000Z',
    actor: at('coordinator', district.id('office')),
    ...changes,
  })

publish(town)
publish(street, { note: '东桥首版' })
town.propose('p1', 'applied', { kind: 'amend', itemId: 'c1', fields: { townshipDuties: '开展巡查。' } })
town.propose('p2', 'applied', {
  kind: 'merge',
  itemIds: ['b1', 'b2'],
  into: { itemId: 'm', content: { category: 'basic', name: '党的建设' } },
})
publish(town, { effectiveOn: '2027-01-01', note: '修订' })
publish(town, { effectiveOn: '2027-02-01', corrects: { number: 2, reason: '施行日期有误' } })
const readModel = readModelOf(recorder)

describe('the editions of a list', () => {
  it('come by number, with their dates, notes and corrections', () => {
    expect(readModel.editions(town.listId)).toEqual([
      {
        number: 1,
        revision: 11,
        decidedOn: '2026-02-20',
        effectiveOn: '2026-03-01',
        publishedAt: '2026-02-28T16:00:00.000Z',
        note: '首次公布',
      },
      expect.objectContaining({ number: 2, effectiveOn: '2027-01-01' }),
      expect.objectContaining({ number: 3, corrects: { number: 2, reason: '施行日期有误' } }),
    ])
    expect(readModel.editions('none')).toEqual([])
  })

  it('of a district come latest first, at most as many as asked for, and none of another one', () => {
    const told = readModel
      .editionsOfDistrict('qingshui', 3)
      .map(({ township, number }) => `${township} ${number}`)
    expect(told).toEqual(['柳溪镇 3', '柳溪镇 2', '东桥街道 1'])
    expect(readModel.editionsOfDistrict('baishi', 9)).toEqual([])
  })

  it('must freeze a revision that there is, in their order', () => {
    const last = recorder.events.at(-1) as (typeof recorder.events)[number]
    const wrong = (data: object) => {
      const model = openReadModel({ path: ':memory:' })
      const events = [...recorder.events.slice(0, -1), { ...last, data: { ...last.data, ...data } }]
      return () => model.apply(events, recorder.head())
    }
    expect(wrong({})).not.toThrow()
    for (const data of [{ revision: 4 }, { number: 5 }, { districtId: 'baishi' }, { listId: 'street' }]) {
      expect(wrong(data)).toThrow(PoisonEvent)
    }
  })
})

describe('what two revisions are compared by', () => {
  const [first, second] = readModel.editions(town.listId).map(({ revision }) => revision) as [number, number]

  it('is the items of both, and what happened in between', () => {
    const { before, after, steps } = readModel.between(town.listId, first, second)
    expect(before.map(({ itemId }) => itemId)).toEqual('b1 b2 b3 b4 c1 c2 c3 c4 r1 r2'.split(' '))
    expect(after.map(({ itemId, number }) => `${itemId}:${number}`).slice(0, 4)).toEqual([
      'm:1',
      'b3:2',
      'b4:3',
      'c1:1',
    ])
    expect(steps).toEqual([
      { type: 'ItemAmended', itemIds: ['c1'], proposalId: 'p1' },
      { type: 'ItemsMerged', itemIds: ['b1', 'b2', 'm'], proposalId: 'p2' },
    ])
  })

  it('is nothing between a revision and itself', () => {
    expect(readModel.between(town.listId, second, second).steps).toEqual([])
  })
})
