import { fold } from '@dutybook/kernel'
import { proposalEvents } from '../duty-lists.examples.ts'
import { proposal, type ProposalEvent } from '../proposals/proposal.ts'
import type { TransferredRequest } from './transfers.ts'

const proposalId = 'proposal'
const civil = { organisationId: 'civil', name: '区民政局' }

const meant = (organisationId: string, events: readonly ProposalEvent[]): readonly TransferredRequest[] =>
  fold(proposal, events)
    .requests.filter((request) => request.organisationId === organisationId)
    .map(({ clauses = '' }) => ({ organisationId, clauses }))

/** 区公安分局, which loses c2, says that 区民政局 is to sign. */
export const transferProposed = (
  events: readonly ProposalEvent[] = proposalEvents().inSignOff,
): ProposalEvent => ({
  type: 'TransferProposed',
  data: {
    proposalId,
    organisationId: 'police',
    requests: meant('police', events),
    to: civil,
    reason: '职责已划转。',
    proposedBy: 'han',
  },
})

export const transferred = (
  to = civil,
  events: readonly ProposalEvent[] = proposalEvents().inSignOff,
): ProposalEvent => ({
  type: 'SignOffTransferred',
  data: {
    proposalId,
    organisationId: 'police',
    requests: meant('police', events),
    to,
    consentedBy: 'zhou',
  },
})

export const transferRefused: ProposalEvent = {
  type: 'TransferRefused',
  data: { proposalId, organisationId: 'police', reason: '职责未划转。', refusedBy: 'zhou' },
}
