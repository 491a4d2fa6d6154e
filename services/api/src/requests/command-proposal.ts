import type { ApiRefusal } from '@dutybook/contracts'
import { type Proposal, type ProposalEvent, proposalStream } from '@dutybook/duty-lists'
import type { Outcome, Repository } from '@dutybook/event-store'
import type { Decider } from '@dutybook/kernel'
import type { FastifyRequest } from 'fastify'
import { commandInDistrict } from './command-in-district.ts'

type Missing = Extract<ApiRefusal, { code: 'proposal-not-found' }>

/** Has a proposal of the reader's district decide a command. */
export const commandProposal = <C, R extends ApiRefusal>(
  repository: Repository,
  request: FastifyRequest,
  proposalId: string,
  decider: Decider<Proposal, C, ProposalEvent, R>,
  command: C,
): Promise<Outcome<R | Missing>> => {
  const missing: Missing = { code: 'proposal-not-found' }
  const about = { stream: proposalStream(proposalId), missing }
  return commandInDistrict(repository, request, about, decider, () => command)
}
