import { type Acts, type Change, itemNamed, type List, revisions } from './real-list.ts'

const OFFICE = '汉阳区委编办'

/** One thing somebody does; steps hand on what later ones need in `proposals`. */
export interface Step {
  readonly name: string
  act(acts: Acts): Promise<unknown>
}

/**
 * The whole journey, step by step: the import, a reclaim with an attempt to sign without authority, a merge, a split,
 * a reclassification and a rejected proposal. Every step may be repeated.
 */
export const wholeJourney = (): readonly Step[] => {
  const proposals = new Map<string, string>()
  const id = (title: string): string => proposals.get(title) ?? ''
  const changes = new Map<string, Change>()

  const propose = (title: string, make: (list: List) => Change): readonly Step[] => [
    {
      name: `draft ${title}`,
      act: async (acts) => {
        const change = changes.get(title) ?? make(await acts.list())
        changes.set(title, change)
        proposals.set(title, await acts.draft(title, () => change))
      },
    },
    { name: `submit ${title}`, act: (acts) => acts.submit(id(title)) },
    { name: `${title} is routed`, act: (acts) => acts.reached(id(title), 'in-sign-off') },
  ]
  const sign = (title: string, role: 'department-head' | 'coordinator', organisation: string): Step => ({
    name: `${organisation} signs ${title}`,
    act: (acts) => acts.sign(id(title), role, organisation),
  })
  const reject = (title: string, role: 'department-head' | 'coordinator', organisation: string): Step => ({
    name: `${organisation} rejects ${title}`,
    act: (acts) =>
      acts.sign(id(title), role, organisation, { verdict: 'reject', reason: '表彰工作仍在进行。' }),
  })
  const applied = (title: string): Step => ({
    name: `${title} is applied`,
    act: (acts) => acts.reached(id(title), 'applied'),
  })

  return [
    { name: 'open the district', act: (acts) => acts.openDistrict() },
    { name: 'import the list', act: (acts) => acts.importList() },
    ...propose('收回校外培训机构管理', revisions.reclaim),
    {
      name: 'somebody else tries to sign',
      act: (acts) =>
        acts.sign(
          id('收回校外培训机构管理'),
          'department-head',
          '区民政局',
          { verdict: 'approve' },
          '区教育局',
        ),
    },
    sign('收回校外培训机构管理', 'department-head', '区教育局'),
    applied('收回校外培训机构管理'),
    ...propose('合并群团事项', revisions.merge),
    sign('合并群团事项', 'coordinator', OFFICE),
    applied('合并群团事项'),
    ...propose('拆分武装部事项', revisions.split),
    sign('拆分武装部事项', 'coordinator', OFFICE),
    applied('拆分武装部事项'),
    ...propose('调整民兵事项类别', revisions.reclassify),
    sign('调整民兵事项类别', 'department-head', '区人民武装部'),
    sign('调整民兵事项类别', 'coordinator', OFFICE),
    applied('调整民兵事项类别'),
    ...propose('废止表彰事项', revisions.retire),
    reject('废止表彰事项', 'department-head', '区委组织部'),
    reject('废止表彰事项', 'coordinator', OFFICE),
    { name: '废止表彰事项 is rejected', act: (acts) => acts.reached(id('废止表彰事项'), 'rejected') },
  ]
}

/**
 * What must be equal however often the program was killed on the way: the list, its items' ids, and what was recorded how often.
 * Deadlines are left out: they are set beside the work of people, and not at all when a proposal ends first.
 */
export const endState = async (acts: Acts) => {
  const { recordedAt: _, position: __, ...list } = await acts.list()
  const events = (await acts.auditEvents()).filter(({ type }) => type !== 'DeadlinesSet')
  const types = Object.groupBy(events, ({ type }) => type)
  const merged = itemNamed(list as List, '开展工会和共青团工作')
  const lineage = await acts.lineage(merged.itemId)
  return {
    list,
    types: Object.fromEntries(Object.entries(types).map(([type, some]) => [type, some?.length])),
    lineage,
    events: events.map(({ id }) => id),
  }
}
