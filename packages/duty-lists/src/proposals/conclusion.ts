import { progress } from '../sign-off/stages.ts'
import type { Proposal, ProposalEvent } from './proposal.ts'

/**
 * What follows once everybody who is asked in a stage has answered: the next stage, or the end; nothing while an answer is
 * missing. `stage` is the one that was open before. Who is asked in later stages has no part in a rejection. An admission
 * is the coordinating office's to decide.
 */
export const conclusion = (
  { proposalId, lane, status, requests, verdicts }: Proposal,
  stage: number,
): readonly ProposalEvent[] => {
  if (status !== 'in-sign-off') return []
  const now = progress({ requests, verdicts })
  if (now.open !== undefined)
    return now.open > stage ? [{ type: 'StageOpened', data: { proposalId, stage: now.open } }] : []
  const asked = now.asked.map(({ organisationId }) => organisationId)
  const rejections = [...verdicts].flatMap(([organisationId, answer]) =>
    answer.verdict === 'reject' && asked.includes(organisationId)
      ? [{ organisationId, reason: answer.reason }]
      : [],
  )
  const last = rejections.at(-1)
  if (lane === 'admission') return [officeDecides(proposalId, asked, rejections)]
  if (last === undefined) return [{ type: 'ProposalAccepted', data: { proposalId } }]
  if (rejections.length === asked.length) return [{ type: 'ProposalRejected', data: { proposalId, ...last } }]
  return [officeDecides(proposalId, asked, rejections)]
}

const officeDecides = (
  proposalId: string,
  asked: readonly string[],
  rejections: readonly { readonly organisationId: string }[],
): ProposalEvent => {
  const rejectedBy = rejections.map(({ organisationId }) => organisationId)
  const approvedBy = asked.filter((organisationId) => !rejectedBy.includes(organisationId))
  return { type: 'AdjudicationRequested', data: { proposalId, approvedBy, rejectedBy } }
}
