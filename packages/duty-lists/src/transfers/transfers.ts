import type { DomainEvent } from '@dutybook/kernel'
import { type Addressee, addresseeOf } from '../sign-off/footprint.ts'
import type { Proposal, ProposalEvent } from '../proposals/proposal.ts'

/** A request that a transfer is about, and the clauses that it had then. */
export interface TransferredRequest {
  readonly organisationId: string
  readonly clauses?: string
}

/** 转办: a department says that what it is asked to sign is another's to sign. */
export interface ProposedTransfer {
  /** The department that is asked now. */
  readonly organisationId: string
  readonly requests: readonly TransferredRequest[]
  readonly to: Addressee
  readonly reason: string
  /** Person */
  readonly proposedBy: string
}

/** A transfer and what became of it. `lapsed`: what it was about was answered or asked anew before anybody decided. */
export interface Transfer extends ProposedTransfer {
  /** Round of sign-off in which it was proposed. */
  readonly round: number
  readonly outcome?: 'consented' | 'refused' | 'lapsed'
  /** Person who consented or refused. */
  readonly decidedBy?: string
  /** Why it was refused. */
  readonly refusal?: string
}

export type TransferEvent =
  | DomainEvent<'TransferProposed', { readonly proposalId: string } & ProposedTransfer>
  | DomainEvent<
      'SignOffTransferred',
      { readonly proposalId: string } & Omit<ProposedTransfer, 'reason' | 'proposedBy'> & {
          readonly consentedBy: string
        }
    >
  | DomainEvent<
      'TransferRefused',
      {
        readonly proposalId: string
        readonly organisationId: string
        readonly reason: string
        readonly refusedBy: string
      }
    >

/** Transfers that wait for the coordinating office. */
export const pendingTransfers = ({ transfers }: Proposal): readonly Transfer[] => transfers.filter(isPending)

/** What an event means for the transfers, and for the requests that they move. */
export const evolveTransfers = (before: Proposal, event: ProposalEvent): Proposal => {
  const proposal = transferred(before, event)
  return proposal.transfers.some((one) => isPending(one) && !isStillAsked(proposal, one))
    ? {
        ...proposal,
        transfers: proposal.transfers.map((one) =>
          isPending(one) && !isStillAsked(proposal, one) ? { ...one, outcome: 'lapsed' } : one,
        ),
      }
    : proposal
}

const isPending = ({ outcome }: Transfer): boolean => outcome === undefined

/** Whether the department is still asked exactly what it wants to pass on. */
const isStillAsked = (
  { status, requests, verdicts }: Proposal,
  { organisationId, requests: meant }: Transfer,
): boolean =>
  status === 'in-sign-off' &&
  meant.every((one) => {
    const request = requests.find((other) => other.organisationId === one.organisationId)
    return (
      request !== undefined &&
      request.clauses === one.clauses &&
      addresseeOf(request).organisationId === organisationId &&
      !verdicts.has(one.organisationId)
    )
  })

const transferred = (proposal: Proposal, event: ProposalEvent): Proposal => {
  const { transfers, round } = proposal
  switch (event.type) {
    case 'TransferProposed': {
      const { proposalId: _, ...proposed } = event.data
      return { ...proposal, transfers: [...transfers, { ...proposed, round }] }
    }
    case 'SignOffTransferred': {
      const { organisationId, to, consentedBy } = event.data
      const moved = event.data.requests.map((request) => request.organisationId)
      const outcome = { outcome: 'consented', to, decidedBy: consentedBy } as const
      return {
        ...proposal,
        transfers: decidedAs(transfers, organisationId, outcome),
        requests: proposal.requests.map((request) =>
          moved.includes(request.organisationId) ? { ...request, movedTo: to } : request,
        ),
        prepared: proposal.prepared.filter((one) => !moved.includes(one.organisationId)),
      }
    }
    case 'TransferRefused': {
      const { organisationId, reason, refusedBy } = event.data
      const outcome = { outcome: 'refused', refusal: reason, decidedBy: refusedBy } as const
      return { ...proposal, transfers: decidedAs(transfers, organisationId, outcome) }
    }
    default:
      return proposal
  }
}

const decidedAs = (
  transfers: readonly Transfer[],
  organisationId: string,
  outcome: Partial<Transfer>,
): readonly Transfer[] =>
  transfers.map((one) =>
    one.organisationId === organisationId && isPending(one) ? { ...one, ...outcome } : one,
  )
