import {
  applyRevision,
  campaign,
  campaignStream,
  cancelCampaign,
  changesFor,
  confirmItems,
  defaultRoutingRules,
  dutyList,
  editions,
  editionsStream,
  excludeList,
  giveVerdict,
  listStream,
  matchCampaign,
  openCampaign,
  openList,
  type Organisation,
  prepareEdition,
  type ProposalStatus,
  proposal,
  proposalStream,
  proposeRevision,
  publishCampaign,
  recordCampaignProposal,
  recordOutcome,
  recordPublication,
  releaseCampaign,
  requestSignOffs,
  settleEdition,
  startCampaign,
  submitProposal,
  withdrawFromCampaign,
} from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'
import { acting, coordinator, education, educationHead, id, program, town } from './cast.ts'
import { openedDistrict } from './opening.ts'

const township = (key: string, name: string): Organisation => ({ ...town, organisationId: id(key), name })
const towns = [town, township('second town', '青石镇'), township('third town', '白河镇')]
const reviewer = { id: 'wu', organisation: education.organisationId, role: 'department-reviewer' }
const second = { ...coordinator, id: 'xu' }
const [SEARCHED, AT] = ['校外培训机构管理', '2026-11-02T01:30:00.000Z']
const listOf = ({ name }: Organisation): string => id(`list of ${name}`)
const proposalOf = (listId: string): string => id(`proposal for ${listId}`)

/** A fictional story that records every event type of version 10: campaigns, and editions that appear together. */
export const tell = async (repository: Repository): Promise<void> => {
  const story = acting(repository)
  const { issue, mustBe } = story
  const list = (listId: string) => repository.load(dutyList, listStream(listId)).then(({ state }) => state)
  const lists = () => Promise.all(towns.map((one) => list(listOf(one))))
  const proposed = (listId: string) =>
    repository.load(proposal, proposalStream(proposalOf(listId))).then(({ state }) => state)
  const [first = '', next = '', last = ''] = towns.map(listOf)
  const live = [first, next]

  const { known } = await openedDistrict(repository, story, [...towns, education])
  for (const { organisationId: townshipId, name } of towns) {
    const listId = id(`list of ${name}`)
    const content = {
      category: 'cooperative',
      name: SEARCHED,
      departments: ['区教育局'],
      departmentDuties: '审批、检查。',
      townshipDuties: '开展巡查😀。',
    } as const
    const items = [{ itemId: id(`item of ${name}`), sector: '民生服务', content }]
    const opening = { type: 'open-list', listId, townshipId, title: `${name}清单`, items } as const
    const facts = { directory: await known(), actor: coordinator }
    mustBe(await issue(openList, listStream(listId), { ...opening, ...facts }), undefined)
  }

  const campaignId = id('campaign')
  const stream = campaignStream(campaignId)
  const current = () => repository.load(campaign, stream).then(({ state }) => state)
  const statusOf = async () => {
    const statuses = new Map<string, ProposalStatus>()
    for (const listId of live) statuses.set(proposalOf(listId), (await proposed(listId)).status)
    return (proposalId: string): ProposalStatus => statuses.get(proposalId) ?? 'absent'
  }
  const facts = async () => ({ directory: await known(), statusOf: await statusOf() })
  const terms = {
    title: '收回校外培训机构管理',
    reason: '乡镇无执法权。',
    search: { name: SEARCHED, department: '区教育局' },
    change: { kind: 'reclaim', receivingDepartments: ['区教育局'], workMethod: '由区教育局监管。' },
  } as const
  const open = async (openedId: string) => {
    const opening = { type: 'open-campaign', campaignId: openedId, ...terms } as const
    const where = { lists: await lists(), directory: await known() }
    mustBe(
      await issue(openCampaign, campaignStream(openedId), { ...opening, ...where, actor: reviewer }),
      undefined,
    )
  }
  await open(campaignId)
  const again = { type: 'match-campaign', lists: await lists(), directory: await known() } as const
  mustBe(await issue(matchCampaign, stream, { ...again, actor: reviewer }), undefined)
  for (const one of await lists()) {
    const confirming = { type: 'confirm-items', list: one, ...(await facts()), actor: reviewer } as const
    mustBe(await issue(confirmItems, stream, confirming), undefined)
  }
  const starting = { type: 'start-campaign', directory: await known(), proposalIdOf: proposalOf } as const
  mustBe(await issue(startCampaign, stream, { ...starting, actor: reviewer }), 'not-permitted')
  mustBe(await issue(startCampaign, stream, { ...starting, actor: educationHead }), undefined)

  for (const listId of live) {
    const proposalId = proposalOf(listId)
    const { organisationId = '' } = towns.find((one) => listOf(one) === listId) ?? {}
    const base = await list(listId)
    const itemIds = [...base.items.keys()]
    const draft = {
      type: 'propose-revision',
      proposalId,
      campaignId,
      list: base,
      baseRevision: base.revision,
      title: terms.title,
      reason: terms.reason,
      changes: changesFor(await current(), base, itemIds),
      directory: await known(),
      actor: reviewer,
    } as const
    mustBe(await issue(proposeRevision, proposalStream(proposalId), draft), undefined)
    const submission = { type: 'submit-proposal', actor: educationHead } as const
    mustBe(await issue(submitProposal, proposalStream(proposalId), submission), undefined)
    const made = { type: 'record-campaign-proposal', proposalId, actor: program } as const
    mustBe(await issue(recordCampaignProposal, stream, made), undefined)
    const routing = { list: base, directory: await known(), rules: defaultRoutingRules, actor: program }
    const asking = { type: 'request-sign-offs', ...routing } as const
    mustBe(await issue(requestSignOffs, proposalStream(proposalId), asking), undefined)
    const signer = { id: `head of ${organisationId}`, organisation: organisationId, role: 'township-head' }
    for (const actor of [coordinator, signer]) {
      const signing = { type: 'give-verdict', organisationId: actor.organisation, actor } as const
      const answer = { ...signing, verdict: { verdict: 'approve' } } as const
      mustBe(await issue(giveVerdict, proposalStream(proposalId), answer), undefined)
    }
  }
  const obstacle = { code: 'list-not-found' }
  const refused = { type: 'record-campaign-proposal', proposalId: proposalOf(last), obstacle } as const
  mustBe(await issue(recordCampaignProposal, stream, { ...refused, actor: program }), undefined)
  const without = {
    type: 'exclude-list',
    listId: last,
    reason: '该镇没有此类机构',
    ...(await facts()),
  } as const
  mustBe(await issue(excludeList, stream, { ...without, actor: coordinator }), undefined)
  const release = { type: 'release-campaign', statusOf: await statusOf(), actor: program } as const
  mustBe(await issue(releaseCampaign, stream, release), undefined)
  for (const listId of live) {
    const { proposalId, baseRevision, reason, changes } = await proposed(listId)
    const revision = { proposalId, baseRevision, reason, changes, actor: program }
    mustBe(await issue(applyRevision, listStream(listId), { type: 'apply-revision', ...revision }), undefined)
    const { revision: listRevision } = await list(listId)
    const outcome = { type: 'record-application', listRevision, actor: program } as const
    mustBe(await issue(recordOutcome, proposalStream(proposalId), outcome), undefined)
  }

  const order = async () => {
    const now = (await lists()).slice(0, 2)
    const seen = now.map(({ listId, revision }) => ({ listId, revision }))
    const dates = { decidedOn: '2026-11-01', effectiveOn: '2027-01-01', note: '专项调整' } as const
    const people = { drafters: [reviewer.id], at: AT, actor: second }
    const publishing = { type: 'publish-campaign', seen, ...dates, lists: now, ...(await facts()), ...people }
    mustBe(
      await issue(publishCampaign, stream, publishing as Parameters<typeof publishCampaign.decide>[0]),
      undefined,
    )
    return dates
  }
  const prepare = async (listId: string, orderId: string, dates: Awaited<ReturnType<typeof order>>) => {
    const base = await list(listId)
    const wanted = { list: base, revision: base.revision, ...dates, campaignId, orderId, actor: program }
    const preparing = { type: 'prepare-edition', ...wanted } as const
    mustBe(await issue(prepareEdition, editionsStream(listId), preparing), undefined)
  }
  const settle = async (listId: string, orderId: string, published: boolean) => {
    const when = published ? { publishedAt: AT } : {}
    const settling = { type: 'settle-edition', orderId, ...when, actor: program } as const
    mustBe(await issue(settleEdition, editionsStream(listId), settling), undefined)
  }
  await prepare(first, id('order 1'), await order())
  const failed = { listId: next, obstacle: { code: 'list-changed-meanwhile' } }
  const failure = { type: 'record-publication', ...failed, actor: program } as const
  mustBe(await issue(recordPublication, stream, failure), undefined)
  await settle(first, id('order 1'), false)
  const dates = await order()
  const prepared = []
  for (const listId of live) {
    await prepare(listId, id('order 2'), dates)
    const taken = (await repository.load(editions, editionsStream(listId))).state.prepared
    if (taken === undefined) throw new Error('the edition was prepared')
    const { campaignId: _, orderId: __, ...edition } = taken
    prepared.push(edition)
  }
  const publication = { type: 'record-publication', editions: prepared, actor: program } as const
  mustBe(await issue(recordPublication, stream, publication), undefined)
  for (const listId of live) await settle(listId, id('order 2'), true)

  const cancelled = id('cancelled campaign')
  await open(cancelled)
  const cancelling = { type: 'cancel-campaign', reason: '另行研究', directory: await known() } as const
  const cancel = { ...cancelling, actor: educationHead }
  mustBe(await issue(cancelCampaign, campaignStream(cancelled), cancel), undefined)
  const aside = { campaignId: cancelled, reason: '另行研究', released: false, actor: program }
  const withdrawing = { type: 'withdraw-from-campaign', ...aside } as const
  mustBe(await issue(withdrawFromCampaign, proposalStream(proposalOf(first)), withdrawing), 'wrong-status')
}
