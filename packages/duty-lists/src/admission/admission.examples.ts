import { type Actor, fold } from '@dutybook/kernel'
import { actor, cooperative, district, list, program } from '../duty-lists.examples.ts'
import type { Add } from '../lists/change.ts'
import type { CooperativeContent } from '../lists/item.ts'
import type { Proposal, ProposalEvent } from '../proposals/proposal.ts'
import { proposal } from '../proposals/proposal.ts'
import { proposeRevision, type ProposeRevision } from '../proposals/propose-revision.ts'
import { requestSignOffs } from '../proposals/request-sign-offs.ts'
import { defaultRoutingRules } from '../sign-off/routing-rules.ts'

export const policeReviewer = actor('bai', 'police', 'department-reviewer')
export const otherCoordinator = actor('qian', 'office', 'coordinator')

/** 区公安分局 and 区教育局 want the township to help with the escort of pupils. */
export const escort: Add & { readonly content: CooperativeContent } = {
  kind: 'add',
  itemId: 'new',
  content: {
    ...cooperative('护学岗值守', '区公安分局', '区教育局'),
    support: '每岗每年经费两万元，装备由区公安分局配发。',
  },
  place: { sector: '平安法治' },
}

export const admit: ProposeRevision = {
  type: 'propose-revision',
  proposalId: 'proposal',
  list,
  baseRevision: list.revision,
  title: '准入护学岗值守',
  reason: '上下学时段警力不足。',
  lane: 'admission',
  changes: [escort],
  directory: district,
  actor: policeReviewer,
}

/** The events of a command that must be accepted. */
export const drafted = (command: ProposeRevision = admit): readonly ProposalEvent[] => {
  const decision = proposeRevision.decide(command, proposal.initial)
  if (!decision.accepted) throw new Error(decision.refusal.code)
  return decision.events
}

/** An admission that was submitted and put to everybody concerned. */
export const put = (
  command: ProposeRevision = admit,
  rules = defaultRoutingRules,
): readonly ProposalEvent[] => {
  const submitted: readonly ProposalEvent[] = [
    ...drafted(command),
    { type: 'ProposalSubmitted', data: { proposalId: 'proposal', submittedBy: 'han' } },
  ]
  const facts = { list: command.list, directory: command.directory ?? district, rules }
  const decision = requestSignOffs.decide(
    { type: 'request-sign-offs', ...facts, actor: program },
    fold(proposal, submitted),
  )
  if (!decision.accepted) throw new Error(decision.refusal.code)
  return [...submitted, ...decision.events]
}

export const stateOf = (events: readonly ProposalEvent[]): Proposal => fold(proposal, events)

/** An answer as it is recorded when the signer was shown what is asked. */
export const answered = (
  events: readonly ProposalEvent[],
  by: Actor,
  answer:
    | { readonly verdict: 'approve'; readonly comment?: string }
    | { readonly verdict: 'reject'; readonly reason: string },
): ProposalEvent => {
  const { requests } = stateOf(events)
  const clauses = requests.find(({ organisationId }) => organisationId === by.organisation)?.clauses ?? ''
  const data = { proposalId: 'proposal', organisationId: by.organisation, ...answer, signer: by.id, clauses }
  return { type: 'VerdictGiven', data }
}
