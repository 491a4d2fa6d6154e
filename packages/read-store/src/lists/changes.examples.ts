import type { Change } from '@dutybook/duty-lists'
import { basic, cooperative } from '../baseline.examples.ts'

/** The order of the sample list as it was imported. */
export const before = { basic: 'b1 b2 | b3 b4', cooperative: 'c1 c2 | c3 c4', reclaimed: 'r1 r2' }

const content = <C extends { readonly content: object }>({ content }: C): C['content'] => content
const ours = (itemId: string, name: string, ...departments: string[]) =>
  (departments.length === 0
    ? content(basic(itemId, '', name))
    : content(cooperative(itemId, '', name, ...departments))) as never

/** Each kind of change once: with the order of the categories it alters, and the counts after it. */
export const changes: readonly [string, Change, Partial<typeof before>, Record<string, number>][] = [
  [
    'add',
    {
      kind: 'add',
      itemId: 'n1',
      content: ours('n1', '应急值守'),
      place: { sector: '民生服务', before: 'b4' },
    },
    { basic: 'b1 b2 | b3 n1 b4' },
    { basic: 5, cooperative: 4, reclaimed: 2 },
  ],
  [
    'amend',
    { kind: 'amend', itemId: 'b3', fields: { name: '开展就业创业服务' } },
    {},
    { basic: 4, cooperative: 4, reclaimed: 2 },
  ],
  [
    'reclassify',
    { kind: 'reclassify', itemId: 'b3', content: ours('b3', '开展就业服务', '区水利局') },
    { basic: 'b1 b2 | b4', cooperative: 'c1 c2 | c3 c4 | b3' },
    { basic: 3, cooperative: 5, reclaimed: 2 },
  ],
  [
    'reclaim',
    {
      kind: 'reclaim',
      itemId: 'c1',
      receivingDepartments: ['区教育局'],
      workMethod: '专项整治',
      place: { sector: '市场监管', after: 'r1' },
    },
    { cooperative: 'c2 | c3 c4', reclaimed: 'r1 c1 r2' },
    { basic: 4, cooperative: 3, reclaimed: 3 },
  ],
  [
    'return',
    { kind: 'return', itemId: 'r2', content: ours('r2', '计量器具检定', '区市场监管局') },
    { cooperative: 'c1 c2 | c3 c4 | r2', reclaimed: 'r1' },
    { basic: 4, cooperative: 5, reclaimed: 1 },
  ],
  [
    'merge',
    { kind: 'merge', itemIds: ['b1', 'b2'], into: { itemId: 'm1', content: ours('m1', '加强党建') } },
    { basic: 'm1 | b3 b4' },
    { basic: 3, cooperative: 4, reclaimed: 2 },
  ],
  [
    'split',
    {
      kind: 'split',
      itemId: 'b1',
      parts: [
        { itemId: 's1', content: ours('s1', '组织建设') },
        { itemId: 's2', content: ours('s2', '作风建设') },
      ],
    },
    { basic: 's1 s2 b2 | b3 b4' },
    { basic: 5, cooperative: 4, reclaimed: 2 },
  ],
  [
    'move',
    { kind: 'move', itemId: 'b4', place: { sector: '党的建设', before: 'b1' } },
    { basic: 'b4 b1 b2 | b3' },
    { basic: 4, cooperative: 4, reclaimed: 2 },
  ],
  [
    'retire',
    { kind: 'retire', itemId: 'c3', reason: '依据废止' },
    { cooperative: 'c1 c2 | c4' },
    { basic: 4, cooperative: 3, reclaimed: 2 },
  ],
]
