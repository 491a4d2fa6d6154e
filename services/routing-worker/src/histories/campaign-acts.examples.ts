import {
  awaited,
  type Campaign,
  campaign,
  campaignStream,
  cancelCampaign,
  confirmItems,
  excludeList,
  giveVerdict,
  liveLines,
  openCampaign,
  proposalStream,
  type ProposalStatus,
  publishCampaign,
  startCampaign,
} from '@dutybook/duty-lists'
import { v5 as nameBasedUuid } from 'uuid'
import { type Attempted, pick, somebody } from './attempts.examples.ts'
import { person, type World } from './world.examples.ts'

const NAMESPACE = 'b1b6c0de-31f2-4a53-8c7e-2a90d3f45e77'

/** Duties that stand on every list at first, and a department that each of them names. */
const searches = [
  ['校外托管机构管理', 0],
  ['校园周边秩序', 1],
  ['流动人口登记', 2],
] as const

/** Every campaign of the world, as the log has it. */
export const campaignsOf = async ({ everything, repository }: World): Promise<readonly Campaign[]> => {
  const opened = everything.filter(({ type }) => type === 'CampaignOpened')
  return Promise.all(opened.map(async ({ stream }) => (await repository.load(campaign, stream)).state))
}

/** Where the proposals of a campaign stand. */
export const statusesOf = async (
  world: World,
  { lines, abandoned }: Campaign,
): Promise<(proposalId: string) => ProposalStatus> => {
  const ids = [...lines.flatMap(({ proposalId }) => proposalId ?? []), ...abandoned]
  const known = new Map<string, ProposalStatus>()
  for (const proposalId of ids) known.set(proposalId, (await world.proposal(proposalId)).status)
  return (proposalId) => known.get(proposalId) ?? 'absent'
}

const campaignIn = async (
  world: World,
  number: number,
  ...statuses: readonly Campaign['status'][]
): Promise<Campaign | undefined> => {
  const all = await campaignsOf(world)
  const fitting = all.filter(({ status }) => statuses.includes(status))
  return pick(number % 8 === 0 ? all : fitting, number)
}

const ofInitiator = ({ departments, office }: World, { initiator }: Campaign) =>
  departments.find(({ organisationId }) => organisationId === initiator) ?? office

export const open: Attempted = async (world, { a, b }) => {
  const [name, index] = pick(searches, a) ?? searches[0]
  const department = pick(world.departments, b % 9 === 0 ? b : index) ?? world.office
  const campaignId = nameBasedUuid(world.id(`campaign ${world.everything.length}`), NAMESPACE)
  const lists = await Promise.all(world.listIds.map((listId) => world.list(listId)))
  await world.issue(openCampaign, campaignStream(campaignId), {
    type: 'open-campaign',
    campaignId,
    title: `收回${name}`,
    reason: '镇里没有执法权。',
    search: { name },
    change: { kind: 'reclaim', receivingDepartments: [department.name], workMethod: '由部门直接办理。' },
    lists,
    directory: await world.directory(),
    actor: person('department-reviewer', department),
  })
}

/** Confirms every list that is undecided or in trouble, or one of them only. */
export const confirm: Attempted = async (world, { a, b, c }) => {
  const found = await campaignIn(world, a, 'review', 'started', 'released')
  if (found === undefined) return
  const statusOf = await statusesOf(world, found)
  const lines = c % 3 === 0 ? [pick(found.lines, b)] : found.lines
  for (const line of lines) {
    if (line === undefined) continue
    await world.issue(confirmItems, campaignStream(found.campaignId), {
      type: 'confirm-items',
      list: await world.list(line.listId),
      directory: await world.directory(),
      statusOf,
      actor: person('department-reviewer', ofInitiator(world, found)),
    })
  }
}

export const start: Attempted = async (world, { a, c }) => {
  const found = await campaignIn(world, a, 'review', 'started', 'released')
  if (found === undefined) return
  const nth = world.everything.length
  await world.issue(startCampaign, campaignStream(found.campaignId), {
    type: 'start-campaign',
    directory: await world.directory(),
    proposalIdOf: (listId) => nameBasedUuid(`${listId} ${nth}`, found.campaignId),
    actor: person(c % 7 === 0 ? 'department-reviewer' : 'department-head', ofInitiator(world, found)),
  })
}

export const exclude: Attempted = async (world, { a, b, c }) => {
  const found = await campaignIn(world, a, 'review', 'started', 'released')
  if (found === undefined) return
  await world.issue(excludeList, campaignStream(found.campaignId), {
    type: 'exclude-list',
    listId: pick(world.listIds, b) ?? '',
    reason: '情况不同。',
    directory: await world.directory(),
    statusOf: await statusesOf(world, found),
    actor:
      c % 2 === 0
        ? person('coordinator', world.office)
        : person('department-head', ofInitiator(world, found)),
  })
}

export const cancel: Attempted = async (world, { a, c }) => {
  const found = await campaignIn(world, a, 'review', 'started', 'released')
  if (found === undefined || c % 3 > 0) return
  await world.issue(cancelCampaign, campaignStream(found.campaignId), {
    type: 'cancel-campaign',
    reason: '另行研究。',
    directory: await world.directory(),
    actor: person('coordinator', world.office),
  })
}

export const publishAll: Attempted = async (world, { a, c }) => {
  const found = await campaignIn(world, a, 'released', 'started')
  if (found === undefined) return
  const lists = await Promise.all(liveLines(found).map(({ listId }) => world.list(listId)))
  const at = world.clock().toISOString()
  await world.issue(publishCampaign, campaignStream(found.campaignId), {
    type: 'publish-campaign',
    seen: lists.map(({ listId, revision }) => ({ listId, revision: c % 9 === 0 ? revision - 1 : revision })),
    decidedOn: at.slice(0, 10),
    effectiveOn: at.slice(0, 10),
    note: '',
    lists,
    directory: await world.directory(),
    statusOf: await statusesOf(world, found),
    drafters: [],
    at,
    actor: person('coordinator', world.office, 3),
  })
}

/** Everybody who is asked about a campaign's proposals agrees. */
export const agree: Attempted = async (world, { a, b }) => {
  const found = await campaignIn(world, a, 'started')
  for (const { proposalId = '' } of found?.lines ?? [])
    for (const { organisationId } of awaited(await world.proposal(proposalId)))
      await world.issue(giveVerdict, proposalStream(proposalId), {
        type: 'give-verdict',
        organisationId,
        verdict: { verdict: 'approve' },
        at: world.clock().toISOString(),
        delegations: [],
        actor: somebody(world, organisationId, b, false),
      })
}
