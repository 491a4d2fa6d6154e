import type { ApiRefusal } from '@dutybook/contracts'
import { type Proposal, type ProposalEvent, proposal, proposalStream } from '@dutybook/duty-lists'
import type { Outcome, Repository } from '@dutybook/event-store'
import type { Decider } from '@dutybook/kernel'
import type { FastifyRequest } from 'fastify'
import { issue, issuedBy } from '../plugins/commands.ts'

/** Has a proposal of the reader's district decide a command; one of another district does not exist for the reader. */
export const commandProposal = async <C, R extends ApiRefusal>(
  repository: Repository,
  request: FastifyRequest,
  proposalId: string,
  decider: Decider<Proposal, C, ProposalEvent, R>,
  command: C,
): Promise<Outcome<R | Extract<ApiRefusal, { code: 'proposal-not-found' }>>> => {
  const stream = proposalStream(proposalId)
  const { state } = await repository.load(proposal, stream)
  if (state.districtId !== request.reader.district)
    return { ok: false, refusal: { code: 'proposal-not-found' } }
  return repository.execute(
    decider,
    stream,
    issue(request, command),
    issuedBy(request),
    request.expectedRevision,
  )
}
