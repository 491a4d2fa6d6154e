import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { coordinatingOffice, type Directory, successorOf } from '../directory/directory.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Proposal, type ProposalEvent, proposal, proposerOf } from '../proposals/proposal.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from '../proposals/status.ts'
import { type TransferOfDuty, transferOfDuty } from './transfer-of-duty.ts'
import { pendingTransfers } from './transfers.ts'

/** What the coordinating office says to a transfer. */
export type TransferDecision =
  | { readonly decision: 'consent' }
  | { readonly decision: 'refuse'; readonly reason: string }

export interface DecideTransfer {
  readonly type: 'decide-transfer'
  /** The department that wants to pass on what it is asked. */
  readonly organisationId: string
  readonly decision: TransferDecision
  /** The directory as it is now. */
  readonly directory: Directory
  readonly actor: Actor
}

export type DecideTransferRefusal =
  | NotPermitted
  | MakerIsChecker
  | WrongStatus
  | ProposalNotFound
  | TransferOfDuty
  | Refusal<'district-not-found'>
  | Refusal<'reason-missing'>
  | Refusal<'transfer-to-oneself'>
  | (Refusal<'transfer-to-proposer'> & { readonly name: string })
  | Refusal<'no-transfer-pending'>

/**
 * The coordinating office consents to a transfer, and the request is the other department's from then on, or refuses, and
 * the department answers itself. Whoever proposed it does not decide.
 */
export const decideTransfer: Decider<Proposal, DecideTransfer, ProposalEvent, DecideTransferRefusal> = {
  ...proposal,
  decide: ({ organisationId, decision, directory, actor }, state) => {
    const lost = misplaced('decide-transfer', state)
    if (lost?.code === 'proposal-not-found') return decline(lost)
    if (directory.status === 'absent') return decline({ code: 'district-not-found' })
    const pending = pendingTransfers(state).find((one) => one.organisationId === organisationId)
    const makers = pending === undefined ? [] : [pending.proposedBy]
    const office = coordinatingOffice(directory).organisationId
    const refusal = forbid('decide-transfer', actor, { coordinatingOffice: office, makers }) ?? lost
    if (refusal !== undefined) return decline(refusal)
    if (pending === undefined) return decline({ code: 'no-transfer-pending' })
    const { proposalId } = state
    const of = { proposalId, organisationId }
    if (decision.decision === 'refuse') {
      const { reason } = decision
      if (reason.trim() === '') return decline({ code: 'reason-missing' })
      return accept({ type: 'TransferRefused', data: { ...of, reason, refusedBy: actor.id } })
    }
    const { requests } = pending
    const target = successorOf(directory, pending.to.organisationId) ?? pending.to
    if (target.organisationId === organisationId) return decline({ code: 'transfer-to-oneself' })
    if (target.organisationId === proposerOf(state))
      return decline({ code: 'transfer-to-proposer', name: target.name })
    const moved = state.requests.filter((request) =>
      requests.some((one) => one.organisationId === request.organisationId),
    )
    const landing = transferOfDuty(moved, state, directory, target.organisationId)
    if (landing !== undefined) return decline(landing)
    const to = { organisationId: target.organisationId, name: target.name }
    return accept({ type: 'SignOffTransferred', data: { ...of, requests, to, consentedBy: actor.id } })
  },
}
