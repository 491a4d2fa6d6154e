import { describe, expect, it } from 'vitest'
import { basic, cooperative, list, reclaimC1, revise } from '../duty-lists.examples.ts'
import type { Change } from '../lists/change.ts'
import type { DutyListEvent } from '../lists/duty-list-events.ts'
import { evolveDutyList } from '../lists/evolve-duty-list.ts'
import { compareLists } from './compare-lists.ts'
import { standingsOf, stepsOf } from './steps.ts'

const compareAfter = (events: readonly DutyListEvent[]) =>
  compareLists({
    before: standingsOf(list),
    after: standingsOf(events.reduce(evolveDutyList, list)),
    steps: stepsOf(events),
  })

const changesOf = (...changes: readonly Change[]) => {
  const revised = revise(...changes)
  if (!revised.ok) throw new Error(JSON.stringify(revised.refusal))
  return compareAfter(revised.value)
}

/** Each line in short: its kinds, items before and after, and the fields that changed. */
const told = (...changes: readonly Change[]) =>
  changesOf(...changes).map(({ kinds, before, after, fields }) => {
    const ids = (side: typeof before) => side.map(({ itemId }) => itemId).join('+')
    return `${kinds.join(',')} ${ids(before)}→${ids(after)} ${fields.map(({ field }) => field).join()}`.trim()
  })

const merge: Change = {
  kind: 'merge',
  itemIds: ['b1', 'b2'],
  into: { itemId: 'm', content: basic('党的建设') },
}
const split = (itemId: string): Change => ({
  kind: 'split',
  itemId,
  parts: ['s1', 's2'].map((id) => ({ itemId: id, content: basic(`部分${id}`) })),
})

describe('two states of a list', () => {
  it('that are the same differ in nothing', () => {
    expect(compareAfter([])).toEqual([])
  })

  it.each<readonly [string, readonly Change[], readonly string[]]>([
    [
      'an added item, and no numbers that follow from it',
      [{ kind: 'add', itemId: 'n', content: basic('值守'), place: { sector: '党的建设', before: 'b1' } }],
      ['added →n name'],
    ],
    ['a retired item', [{ kind: 'retire', itemId: 'b1', reason: '重复' }], ['removed b1→ name']],
    [
      'changed fields',
      [{ kind: 'amend', itemId: 'c1', fields: { townshipDuties: '巡查。' } }],
      ['amended c1→c1 townshipDuties'],
    ],
    [
      'a reclaim',
      [reclaimC1],
      ['reclaimed c1→c1 departments,departmentDuties,townshipDuties,receivingDepartments,workMethod,reason'],
    ],
    [
      'a return',
      [{ kind: 'return', itemId: 'r1', content: cooperative('老年人补贴发放', '区民政局') }],
      ['returned r1→r1 departments,departmentDuties,townshipDuties,receivingDepartments,workMethod'],
    ],
    [
      'a reclassification',
      [{ kind: 'reclassify', itemId: 'b3', content: cooperative('便民服务', '区民政局') }],
      ['reclassified b3→b3 departments,departmentDuties,townshipDuties'],
    ],
    ['a merge', [merge], ['merged b1+b2→m name']],
    ['a split', [split('b3')], ['split b3→s1+s2 name']],
    [
      'a move within the sector',
      [{ kind: 'move', itemId: 'b2', place: { sector: '党的建设', before: 'b1' } }],
      ['moved b2→b2'],
    ],
    [
      'a move to another sector',
      [{ kind: 'move', itemId: 'b3', place: { sector: '党的建设' } }],
      ['moved b3→b3'],
    ],
    ['a merge that was split again', [merge, split('m')], ['merged,split b1+b2→s1+s2 name']],
    [
      'a merge that was retired',
      [merge, { kind: 'retire', itemId: 'm', reason: '无' }],
      ['removed,merged b1+b2→ name'],
    ],
    [
      'nothing that came and went in between',
      [
        { kind: 'add', itemId: 'n', content: basic('值守'), place: { sector: '党的建设' } },
        { kind: 'retire', itemId: 'n', reason: '无' },
      ],
      [],
    ],
    [
      'nothing that was changed back',
      [
        { kind: 'amend', itemId: 'b1', fields: { name: '党建' } },
        { kind: 'amend', itemId: 'b1', fields: { name: '基层党组织建设' } },
      ],
      [],
    ],
    [
      'in the order of the later state',
      [
        { kind: 'amend', itemId: 'c3', fields: { name: '流动人口服务' } },
        { kind: 'amend', itemId: 'c1', fields: { name: '校外托管' } },
        { kind: 'amend', itemId: 'b3', fields: { name: '便民' } },
      ],
      ['amended b3→b3 name', 'amended c1→c1 name', 'amended c3→c3 name'],
    ],
  ])('show %s', (_, changes, expected) => {
    expect(told(...changes)).toEqual(expected)
  })

  it('mark departments as a whole, and words in texts', () => {
    const [change] = changesOf({
      kind: 'amend',
      itemId: 'c1',
      fields: { departments: ['区教育局', '区民政局'], townshipDuties: '协助做好校外托管机构管理。' },
    })
    expect(change?.fields).toEqual([
      {
        field: 'departments',
        marks: [
          { kind: 'same', text: '区教育局' },
          { kind: 'added', text: '、区民政局' },
        ],
      },
      {
        field: 'townshipDuties',
        marks: [
          { kind: 'same', text: '协助' },
          { kind: 'added', text: '做好' },
          { kind: 'same', text: '校外托管机构管理。' },
        ],
      },
    ])
  })

  it('name the proposals behind each line', () => {
    expect(changesOf(reclaimC1)[0]?.proposals).toEqual(['proposal'])
  })

  it('show a replaced document as items gone and come, with no proposal behind them', () => {
    const events: readonly DutyListEvent[] = [
      { type: 'BaselineReplaced', data: { title: '新清单' } },
      ...['b1', 'b2', 'b3', 'c1', 'c2', 'c3', 'r1', 'r2'].map(
        (itemId): DutyListEvent => ({ type: 'ItemWithdrawn', data: { itemId } }),
      ),
      { type: 'ItemListed', data: { itemId: 'x', sector: '党的建设', content: basic('党建') } },
    ]
    const lines = compareAfter(events)
    expect(lines.map(({ kinds }) => kinds.join()).toSorted()).toEqual(['added', ...Array(8).fill('removed')])
    expect(lines.flatMap(({ proposals }) => proposals)).toEqual([])
  })
})
