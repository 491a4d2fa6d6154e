import type { Proposal, ProposalEvent } from './proposal.ts'

/** What follows once everybody who was asked has answered; nothing while an answer is missing. An admission is the coordinating office's to decide. */
export const conclusion = ({
  proposalId,
  lane,
  status,
  requests,
  verdicts,
}: Proposal): readonly ProposalEvent[] => {
  const asked = requests.map(({ organisationId }) => organisationId)
  if (status !== 'in-sign-off' || asked.some((organisationId) => !verdicts.has(organisationId))) return []
  const rejections = [...verdicts].flatMap(([organisationId, answer]) =>
    answer.verdict === 'reject' ? [{ organisationId, reason: answer.reason }] : [],
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
