import { type Directory, successorOf } from '../directory/directory.ts'
import { addresseeOf, type SignOffRequest } from '../sign-off/footprint.ts'
import { type Proposal, proposerOf } from '../proposals/proposal.ts'

/** The requests, those that were transferred in an earlier round still so where the department is asked the very same. */
export const keepTransfers = (
  requests: readonly SignOffRequest[],
  proposal: Proposal,
  directory: Directory,
): readonly SignOffRequest[] => {
  const { requests: former, transfers } = proposal
  return requests.map((request) => {
    const { organisationId, clauses } = request
    const consented = transfers.some(
      (one) =>
        one.outcome === 'consented' && one.requests.some((meant) => meant.organisationId === organisationId),
    )
    const before = former.find((one) => one.organisationId === organisationId)
    if (!consented || before?.movedTo === undefined || before.clauses !== clauses) return request
    const { organisationId: id, name } = addresseeOf(before)
    const to = successorOf(directory, id) ?? { organisationId: id, name }
    return [organisationId, proposerOf(proposal)].includes(to.organisationId)
      ? request
      : { ...request, movedTo: { organisationId: to.organisationId, name: to.name } }
  })
}
