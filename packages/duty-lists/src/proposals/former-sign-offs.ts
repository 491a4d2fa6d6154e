import type { SignOffRequest } from '../sign-off/footprint.ts'
import type { Proposal, ProposalEvent } from './proposal.ts'

/**
 * What becomes of an earlier round when others are asked now: whoever is concerned no more is released, and a verdict
 * lapses unless it was given on the very clauses that are shown now.
 */
export const formerSignOffs = (
  { proposalId, requests, verdicts }: Proposal,
  asked: readonly SignOffRequest[],
): readonly ProposalEvent[] =>
  requests.flatMap(({ organisationId, name }): readonly ProposalEvent[] => {
    const now = asked.find((request) => request.organisationId === organisationId)
    if (now === undefined) return [{ type: 'SignOffReleased', data: { proposalId, organisationId, name } }]
    const given = verdicts.get(organisationId)
    if (given === undefined || (given.clauses !== undefined && given.clauses === now.clauses)) return []
    const { verdict } = given
    const why = given.clauses === undefined ? 'not-bound' : 'clauses-changed'
    return [{ type: 'SignOffLapsed', data: { proposalId, organisationId, verdict, why } }]
  })
