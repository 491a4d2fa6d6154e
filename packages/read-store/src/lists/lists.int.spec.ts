import { applyRevision, listStream } from '@dutybook/duty-lists'
import { describe, expect, it } from 'vitest'
import { openReadModel } from '../open-read-model.ts'
import { outline, parsed, readModelOf } from '../rendered-list.examples.ts'
import { sampleLog } from '../sample-log.examples.ts'
import { before, changes } from './changes.examples.ts'

describe('a list after its first import', () => {
  const { recorder, town } = sampleLog()
  const list = readModelOf(recorder).list(town.listId, 'now')

  it('is rendered with contiguous numbers in each category', () => {
    expect(outline(list)).toEqual(before)
    expect(parsed(list)).toMatchObject({
      listId: 'qingshui-town',
      districtId: 'qingshui',
      townshipId: 'qingshui-town',
      township: '柳溪镇',
      title: '柳溪镇履职事项清单',
      revision: 11,
      recordedAt: '2026-03-01T08:00:19.000Z',
      position: recorder.head(),
      counts: { basic: 4, cooperative: 4, reclaimed: 2 },
    })
  })

  it('shows sectors with ordinals and counts, and items with all their content', () => {
    const [, cooperative] = parsed(list).categories
    expect(cooperative?.sectors[1]).toEqual({
      ordinal: 2,
      name: '生态环保',
      count: 2,
      items: [3, 4].map((number) => ({
        itemId: `c${number}`,
        number,
        name: number === 3 ? '河道巡查' : '防汛抗旱',
        departments: ['区水利局'],
        departmentDuties: '负责监管',
        townshipDuties: '配合巡查',
      })),
    })
  })

  it('is the same ready bytes on every read', () => {
    const readModel = readModelOf(recorder)
    expect(readModel.list(town.listId, 'now')?.json).toBe(readModel.list(town.listId, { revision: 11 })?.json)
  })
})

describe('a list that refused a revision', () => {
  it('moves its revision and nothing else', () => {
    const { recorder, town } = sampleLog()
    const then = readModelOf(recorder).lists('qingshui', { limit: 10 }).items[0]
    recorder.play(applyRevision, listStream(town.listId), {
      type: 'apply-revision',
      proposalId: 'p1',
      baseRevision: 11,
      changes: [{ kind: 'retire', itemId: 'nobody', reason: '重复' }],
      reason: '重复',
      actor: { id: 'routing-worker', organisation: 'dutybook', role: 'system' },
    })
    expect(recorder.events.at(-1)?.type).toBe('RevisionRefused')
    const readModel = readModelOf(recorder)
    expect(readModel.lists('qingshui', { limit: 10 }).items[0]).toEqual({ ...then, revision: 12 })
    expect(outline(readModel.list(town.listId, 'now'))).toEqual(before)
  })
})

describe('time travel', () => {
  const { recorder, town } = sampleLog()
  town.propose(
    'p1',
    'applied',
    ...changes.filter(([kind]) => ['move', 'retire'].includes(kind)).map(([, it]) => it),
  )
  const readModel = readModelOf(recorder)
  const revisionAt = (asOf: Parameters<typeof readModel.list>[1]) =>
    readModel.list(town.listId, asOf)?.revision

  it('answers a revision inside a unit with the unit before it', () => {
    expect([11, 12, 13, 14].map((revision) => revisionAt({ revision }))).toEqual([11, 11, 11, 14])
  })

  it('knows nothing before the first commit or after the head', () => {
    expect([0, 10, 15].map((revision) => revisionAt({ revision }))).toEqual([undefined, undefined, undefined])
    expect(revisionAt({ at: '2026-03-01T08:00:18.999Z' })).toBeUndefined()
    expect(readModel.list('nowhere', 'now')).toBeUndefined()
  })

  it('shows of an item that changed often what it said then', () => {
    const { recorder, town } = sampleLog()
    for (const name of ['甲', '乙'])
      town.propose(name, 'applied', { kind: 'amend', itemId: 'b1', fields: { name } })
    town.propose('移', 'applied', { kind: 'move', itemId: 'b1', place: { after: 'b2' } })
    const readModel = readModelOf(recorder)
    const nameAt = (revision: number) =>
      parsed(readModel.list(town.listId, { revision })).categories[0]?.sectors[0]?.items.find(
        ({ itemId }) => itemId === 'b1',
      )?.name
    expect([11, 12, 13, 14, 15, 17].map(nameAt)).toEqual([
      '加强基层党组织建设',
      '加强基层党组织建设',
      '甲',
      '甲',
      '乙',
      '乙',
    ])
  })

  it('finds the last commit at an instant, in any notation of it', () => {
    expect(revisionAt({ at: '2026-03-01T16:00:19+08:00' })).toBe(11)
    expect(revisionAt({ at: '2030-01-01T00:00:00Z' })).toBe(14)
  })
})

describe('a unit whose end has not been seen', () => {
  const { recorder, town } = sampleLog()
  town.propose(
    'p1',
    'applied',
    ...changes.filter(([kind]) => ['move', 'retire'].includes(kind)).map(([, it]) => it),
  )
  const inside = recorder.events.findIndex(({ type }) => type === 'ItemRetired')

  it('is not visible, and is complete once its end arrives in a later batch', () => {
    const readModel = openReadModel({ path: ':memory:' })
    const [first, second] = [recorder.events.slice(0, inside), recorder.events.slice(inside)]
    readModel.apply(first, first.at(-1)?.position ?? '')
    expect(outline(readModel.list(town.listId, 'now'))).toEqual(before)
    expect(readModel.itemHistory(town.listId, 'b4')).toHaveLength(1)
    readModel.apply(second, recorder.head())
    expect(outline(readModel.list(town.listId, 'now'))).toMatchObject({
      basic: 'b4 b1 b2 | b3',
      cooperative: 'c1 c2 | c4',
    })
    expect(readModel.itemHistory(town.listId, 'b4')).toHaveLength(2)
  })

  it('hides a list whose first import is not complete', () => {
    const readModel = openReadModel({ path: ':memory:' })
    readModel.apply(recorder.events.slice(0, 12), '0000000000000012')
    expect(readModel.lists('qingshui', { limit: 9 }).items).toEqual([])
    expect(readModel.list(town.listId, 'now')).toBeUndefined()
  })
})
