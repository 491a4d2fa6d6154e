import { type Decider, fold, type Refusal } from '@dutybook/kernel'
import {
  actor,
  cooperative,
  coordinator,
  district,
  educationHead,
  educationReviewer,
  list,
  program,
} from '../duty-lists.examples.ts'
import type { DutyList } from '../lists/duty-list.ts'
import type { DutyListEvent } from '../lists/duty-list-events.ts'
import { dutyList } from '../lists/evolve-duty-list.ts'
import type { Campaign } from './campaign.ts'
import { campaign } from './campaign.ts'
import type { CampaignEvent } from './campaign-events.ts'
import type { CampaignFacts } from './owed.ts'
import { type OpenCampaign, openCampaign } from './open-campaign.ts'

const listed = (itemId: string, content: ReturnType<typeof cooperative>): DutyListEvent => ({
  type: 'ItemListed',
  data: { itemId, sector: '民生服务', content },
})

/** The list of 石塘镇: one item like c1 of 柳桥街道, and one that has nothing to do with it. */
export const otherListEvents: readonly DutyListEvent[] = [
  {
    type: 'ListOpened',
    data: {
      listId: 'other-list',
      districtId: 'district',
      townshipId: 'other-town',
      title: '石塘镇履行职责事项清单',
    },
  },
  listed('o1', cooperative('校外托管机构监督管理', '区教育局')),
  listed('o2', cooperative('流动人口登记', '区公安分局')),
  { type: 'BaselineRecorded', data: { counts: { basic: 0, cooperative: 2, reclaimed: 0 } } },
]
export const otherList = fold(dutyList, otherListEvents)
export const lists: readonly DutyList[] = [list, otherList]

export const secondCoordinator = actor('xu', 'office', 'coordinator')

export const opening = (changes: Partial<OpenCampaign> = {}): OpenCampaign => ({
  type: 'open-campaign',
  campaignId: 'campaign',
  title: '收回校外托管机构管理',
  reason: '乡镇（街道）无执法权。',
  search: { name: '校外托管机构管理', department: '区教育局' },
  change: { kind: 'reclaim', receivingDepartments: ['区教育局'], workMethod: '由区教育局直接监管。' },
  lists,
  directory: district,
  actor: educationReviewer,
  ...changes,
})

/** What a decider makes of these commands, one after the other; each must be accepted. */
export const following = <C>(
  decider: Decider<Campaign, C, CampaignEvent, Refusal>,
  before: readonly CampaignEvent[],
  command: C,
): readonly CampaignEvent[] => {
  const decision = decider.decide(command, fold(campaign, before))
  if (!decision.accepted) throw new Error(JSON.stringify(decision.refusal))
  return [...before, ...decision.events]
}

const items = (itemId: string, name: string, confidence: number) => [{ itemId, name, confidence }]

const confirmed = (listId: string, townshipId: string, of: DutyList, itemId: string): CampaignEvent => ({
  type: 'CampaignItemsConfirmed',
  data: {
    campaignId: 'campaign',
    listId,
    townshipId,
    listRevision: of.revision,
    items: items(itemId, of.items.get(itemId)?.content.name ?? '', 1),
    confirmedBy: educationReviewer,
  },
})
const made = (listId: string, proposalId: string): CampaignEvent => ({
  type: 'CampaignProposalMade',
  data: { campaignId: 'campaign', listId, proposalId },
})

const opened = following(openCampaign, [], opening())
const reviewed: readonly CampaignEvent[] = [
  ...opened,
  confirmed('list', 'town', list, 'c1'),
  confirmed('other-list', 'other-town', otherList, 'o1'),
]
const started: readonly CampaignEvent[] = [
  ...reviewed,
  {
    type: 'CampaignStarted',
    data: {
      campaignId: 'campaign',
      proposals: [
        { listId: 'list', proposalId: 'proposal of list' },
        { listId: 'other-list', proposalId: 'proposal of other-list' },
      ],
      startedBy: educationHead,
    },
  },
]
const proposed: readonly CampaignEvent[] = [
  ...started,
  made('list', 'proposal of list'),
  made('other-list', 'proposal of other-list'),
]
const released: readonly CampaignEvent[] = [
  ...proposed,
  {
    type: 'CampaignReleased',
    data: { campaignId: 'campaign', proposals: ['proposal of list', 'proposal of other-list'] },
  },
]
export const order = {
  decidedOn: '2026-11-20',
  effectiveOn: '2027-01-01',
  note: '',
  lists: [
    { listId: 'list', revision: list.revision },
    { listId: 'other-list', revision: otherList.revision },
  ],
  orderedBy: coordinator,
  at: '2026-11-21T16:01:00.000Z',
} as const
const ordered: readonly CampaignEvent[] = [
  ...released,
  { type: 'CampaignPublicationOrdered', data: { campaignId: 'campaign', ...order } },
]
export const editionsOf = [list, otherList].map(({ listId, districtId, townshipId, revision }) => ({
  listId,
  districtId,
  townshipId,
  number: 1,
  revision,
  decidedOn: order.decidedOn,
  effectiveOn: order.effectiveOn,
  note: '',
  proposals: [`proposal of ${listId}`],
}))
const published: readonly CampaignEvent[] = [
  ...ordered,
  { type: 'CampaignPublished', data: { campaignId: 'campaign', editions: editionsOf } },
]
const cancelled: readonly CampaignEvent[] = [
  ...proposed,
  {
    type: 'CampaignCancelled',
    data: { campaignId: 'campaign', reason: '另行研究', cancelledBy: educationHead },
  },
]

/** The life of a campaign over two lists, cut after any of its stages. */
export const stages = {
  opened,
  reviewed,
  started,
  proposed,
  released,
  ordered,
  published,
  cancelled,
} as const

/** Where the proposals of both lists stand. */
export const where = (
  ofList: ReturnType<CampaignFacts['statusOf']>,
  ofOther: ReturnType<CampaignFacts['statusOf']> = ofList,
): CampaignFacts['statusOf'] => {
  const known: Readonly<Record<string, typeof ofList>> = {
    'proposal of list': ofList,
    'proposal of other-list': ofOther,
  }
  return (proposalId) => known[proposalId] ?? 'absent'
}

export const state = (events: readonly CampaignEvent[]): Campaign => fold(campaign, events)
export { program }
