import { type Actor, fold } from '@dutybook/kernel'
import { type DirectoryEvent, directory, type Organisation } from './directory/directory.ts'
import type { Change, Reclaim } from './lists/change.ts'
import type { DutyList } from './lists/duty-list.ts'
import type { DutyListEvent } from './lists/duty-list-events.ts'
import { dutyList, evolveDutyList } from './lists/evolve-duty-list.ts'
import type { BasicContent, CooperativeContent, ItemContent, ReclaimedContent } from './lists/item.ts'
import { reviseList } from './lists/revise-list.ts'
import { differences } from './lists/difference.ts'
import type { ProposalEvent } from './proposals/proposal.ts'
import { defaultRoutingRules } from './sign-off/routing-rules.ts'
import { withClauses } from './sign-off/clauses.ts'
import { footprint } from './sign-off/footprint.ts'

export const actor = (id: string, organisation: string, role: string): Actor => ({ id, organisation, role })

export const administrator = actor('ops', 'platform', 'administrator')
export const coordinator = actor('zhou', 'office', 'coordinator')
export const editor = actor('lin', 'town', 'township-editor')
export const head = actor('gao', 'town', 'township-head')
export const otherTownHead = actor('tang', 'other-town', 'township-head')
export const educationReviewer = actor('wu', 'education', 'department-reviewer')
export const educationHead = actor('shen', 'education', 'department-head')
export const policeHead = actor('han', 'police', 'department-head')
export const program = actor('routing-worker', 'dutybook', 'system')

/** Whom a refusal names where the proposing organisation acts. */
export const peopleOfTheProposer = [
  { role: 'township-editor', of: 'proposer' },
  { role: 'township-head', of: 'proposer' },
  { role: 'department-reviewer', of: 'proposer' },
  { role: 'department-head', of: 'proposer' },
  { role: 'coordinator', of: 'proposer' },
] as const

const organisation = (
  organisationId: string,
  kind: Organisation['kind'],
  name: string,
  ...aliases: readonly string[]
): Organisation => ({ organisationId, kind, name, aliases })

export const office = organisation('office', 'coordinating-office', '区委编办')
export const education = organisation('education', 'department', '区教育局')
export const police = organisation('police', 'department', '区公安分局', '市公安局云溪分局')
export const civilAffairs = organisation('civil', 'department', '区民政局')
export const town = organisation('town', 'township', '柳桥街道')
const otherTown = organisation('other-town', 'township', '石塘镇')

export const districtEvents: readonly DirectoryEvent[] = [
  { type: 'DistrictOpened', data: { districtId: 'district', name: '云溪区' } },
  ...[office, education, police, civilAffairs, town, otherTown].map(
    (data): DirectoryEvent => ({ type: 'OrganisationRegistered', data }),
  ),
]
export const district = fold(directory, districtEvents)

export const basic = (name: string): BasicContent => ({ category: 'basic', name })

export const cooperative = (name: string, ...departments: readonly string[]): CooperativeContent => ({
  category: 'cooperative',
  name,
  departments,
  departmentDuties: `${departments.join('、')}负责${name}。`,
  townshipDuties: `协助${name}。`,
})

export const reclaimed = (name: string, ...receivingDepartments: readonly string[]): ReclaimedContent => ({
  category: 'reclaimed',
  name,
  receivingDepartments,
  workMethod: '由承接部门直接办理。',
  cancelled: false,
})

const listedItem = (itemId: string, sector: string, content: ItemContent): DutyListEvent => ({
  type: 'ItemListed',
  data: { itemId, sector, content },
})

/** Three basic items (党的建设 b1 b2, 民生服务 b3), three cooperative (民生服务 c1 c2, 平安法治 c3), two reclaimed. */
export const listEvents: readonly DutyListEvent[] = [
  {
    type: 'ListOpened',
    data: { listId: 'list', districtId: 'district', townshipId: 'town', title: '柳桥街道履行职责事项清单' },
  },
  listedItem('b1', '党的建设', basic('基层党组织建设')),
  listedItem('b2', '党的建设', basic('党员教育管理')),
  listedItem('b3', '民生服务', basic('便民服务')),
  listedItem('c1', '民生服务', cooperative('校外托管机构管理', '区教育局')),
  listedItem('c2', '民生服务', {
    ...cooperative('校园周边秩序', '区教育局', '区公安分局'),
    leadDepartment: '区公安分局',
  }),
  listedItem('c3', '平安法治', cooperative('流动人口登记', '区公安分局')),
  listedItem('r1', '民生服务', reclaimed('老年人补贴发放', '区民政局')),
  listedItem('r2', '平安法治', reclaimed('犬只收容', '区公安分局')),
  { type: 'BaselineRecorded', data: { counts: { basic: 3, cooperative: 3, reclaimed: 2 } } },
]
export const list = fold(dutyList, listEvents)

/** The list after one change, which must be possible. */
export const after = (change: Change, before: DutyList = list): DutyList =>
  eventsOf(change, before).reduce(evolveDutyList, before)

/** The events of one change, which must be possible. */
export const eventsOf = (change: Change, before: DutyList = list): readonly DutyListEvent[] => {
  const revised = reviseList(before, {
    proposalId: 'proposal',
    baseRevision: before.revision,
    changes: [change],
  })
  if (!revised.ok) throw new Error(JSON.stringify(revised.refusal))
  return revised.value
}

/** The events of these changes to the list, or why not. */
export const revise = (...changes: readonly Change[]) =>
  reviseList(list, { proposalId: 'proposal', baseRevision: list.revision, changes })

/** Why the list refuses these changes; undefined when it takes them. */
export const refusalOf = (...changes: readonly Change[]) => {
  const revised = revise(...changes)
  return revised.ok ? undefined : revised.refusal
}

/** Names of a category in the order of their numbers, each with its sector. */
export const numbered = (of: DutyList, category: ItemContent['category']): readonly string[] =>
  of.sections[category].flatMap(({ name, items }) =>
    items.map((itemId) => `${name}/${of.items.get(itemId)?.content.name}`),
  )

export const reclaimC1: Reclaim = {
  kind: 'reclaim',
  itemId: 'c1',
  receivingDepartments: ['区教育局'],
  workMethod: '由区教育局直接监管。',
  reason: '街道无执法权。',
}

/** A reclaim of c2, which 区教育局 and 区公安分局 both must sign. */
export const reclaimC2: Reclaim = { ...reclaimC1, itemId: 'c2' }

const drafted = (change: Change): ProposalEvent => ({
  type: 'ProposalDrafted',
  data: {
    proposalId: 'proposal',
    listId: 'list',
    districtId: 'district',
    townshipId: 'town',
    baseRevision: list.revision,
    title: '收回事项',
    reason: '街道无执法权。',
    changes: [change],
    differences: differences(list, eventsOf(change)),
    draftedBy: 'lin',
  },
})

/** The life of a proposal, cut after any of its stages. */
export const proposalEvents = (change: Change = reclaimC2) => {
  const draft = [drafted(change)]
  const submitted: readonly ProposalEvent[] = [
    ...draft,
    { type: 'ProposalSubmitted', data: { proposalId: 'proposal', submittedBy: 'gao' } },
  ]
  const changed = differences(list, eventsOf(change))
  const parties = { townshipId: 'town', proposer: 'town' }
  const requests = withClauses(footprint(changed, district, defaultRoutingRules, parties), changed, [change])
  const inSignOff: readonly ProposalEvent[] = [
    ...submitted,
    {
      type: 'SignOffsRequested',
      data: { proposalId: 'proposal', requests, rulesVersion: 1, listRevision: list.revision },
    },
  ]
  const signedOnce: readonly ProposalEvent[] = [
    ...inSignOff,
    {
      type: 'VerdictGiven',
      data: {
        proposalId: 'proposal',
        organisationId: requests[0]?.organisationId ?? '',
        verdict: 'approve',
        signer: 'shen',
        clauses: requests[0]?.clauses ?? '',
      },
    },
  ]
  const accepted: readonly ProposalEvent[] = [
    ...inSignOff,
    { type: 'ProposalAccepted', data: { proposalId: 'proposal' } },
  ]
  const withdrawn: readonly ProposalEvent[] = [
    ...draft,
    { type: 'ProposalWithdrawn', data: { proposalId: 'proposal', reason: '另行研究' } },
  ]
  return { draft, submitted, requests, inSignOff, signedOnce, accepted, withdrawn }
}
