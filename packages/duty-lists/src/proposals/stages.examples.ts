import { fold } from '@dutybook/kernel'
import { district, editor, list, program, reclaimC2 } from '../duty-lists.examples.ts'
import type { Change } from '../lists/change.ts'
import { defaultRoutingRules, type RoutingRules } from '../sign-off/routing-rules.ts'
import { proposal, type ProposalEvent } from './proposal.ts'
import { proposeRevision } from './propose-revision.ts'
import { requestSignOffs } from './request-sign-offs.ts'

/** Of a reclaim the receiving departments are asked first, then those that lose it, then the office. */
export const staged: RoutingRules = {
  version: 2,
  rules: defaultRoutingRules.rules.map((rule) =>
    rule.change === 'reclaim' && rule.cancelled === undefined
      ? {
          ...rule,
          ask: [
            { party: 'departments-after', effect: 'receives-duty' },
            { party: 'departments-leaving', effect: 'loses-duties', stage: 2 },
            { party: 'coordinating-office', effect: 'oversees', stage: 3 },
          ],
        }
      : rule,
  ),
}

/** A proposal, routed under the staged rules: 区教育局 receives c2, 区公安分局 loses it, 区委编办 oversees. */
export const inStages = (
  change: Change = reclaimC2,
  { rules = staged, before = list } = {},
): readonly ProposalEvent[] => {
  const of = { list: before, baseRevision: before.revision, changes: [change] }
  const words = { proposalId: 'proposal', title: '收回事项', reason: '街道无执法权。', actor: editor }
  const drafted = proposeRevision.decide({ type: 'propose-revision', ...words, ...of }, proposal.initial)
  if (!drafted.accepted) throw new Error(drafted.refusal.code)
  const submitted: readonly ProposalEvent[] = [
    ...drafted.events,
    { type: 'ProposalSubmitted', data: { proposalId: 'proposal', submittedBy: 'gao' } },
  ]
  const facts = { list: before, directory: district, rules, actor: program }
  const routed = requestSignOffs.decide({ type: 'request-sign-offs', ...facts }, fold(proposal, submitted))
  if (!routed.accepted) throw new Error(routed.refusal.code)
  return [...submitted, ...routed.events]
}

export const verdictOf = (
  organisationId: string,
  signer: string,
  verdict: 'approve' | 'reject' = 'approve',
  events: readonly ProposalEvent[] = inStages(),
): ProposalEvent => {
  const { requests } = fold(proposal, events)
  const clauses = requests.find((request) => request.organisationId === organisationId)?.clauses ?? ''
  const answer = verdict === 'approve' ? { verdict } : { verdict, reason: '人手不足' }
  return {
    type: 'VerdictGiven',
    data: { proposalId: 'proposal', organisationId, ...answer, signer, clauses },
  }
}
