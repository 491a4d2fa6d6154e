import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import type { Directory } from '../directory/directory.ts'
import {
  type OrganisationMerged,
  type OrganisationNotFound,
  standing,
} from '../directory/organisation-refusals.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { addresseeOf } from '../sign-off/footprint.ts'
import { requestsOf } from '../proposals/awaited.ts'
import {
  outstanding,
  type Proposal,
  type ProposalEvent,
  proposal,
  proposerOf,
} from '../proposals/proposal.ts'
import { type StageNotOpen, stageNotOpen } from '../proposals/stage-not-open.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from '../proposals/status.ts'
import { type TransferOfDuty, transferOfDuty } from './transfer-of-duty.ts'
import { pendingTransfers } from './transfers.ts'

export interface ProposeTransfer {
  readonly type: 'propose-transfer'
  /** The department that was asked. */
  readonly organisationId: string
  /** The department whose matter it is. */
  readonly to: string
  readonly reason: string
  /** The directory as it is now. */
  readonly directory: Directory
  readonly actor: Actor
}

export type ProposeTransferRefusal =
  | NotPermitted
  | MakerIsChecker
  | WrongStatus
  | ProposalNotFound
  | StageNotOpen
  | TransferOfDuty
  | OrganisationNotFound
  | OrganisationMerged
  | Refusal<'already-signed'>
  | Refusal<'reason-missing'>
  | Refusal<'transfer-to-oneself'>
  | (Refusal<'transfer-to-proposer'> & { readonly name: string })
  | (Refusal<'not-a-department'> & { readonly name: string })
  | (Refusal<'transfer-pending'> & { readonly to: string })
  | (Refusal<'transfer-refused'> & { readonly to: string; readonly reason: string })

/**
 * 转办: the head of a department that is asked says that another one is to sign. Until the coordinating office consents, the
 * request stays where it is; a department whose transfer was refused answers itself.
 */
export const proposeTransfer: Decider<Proposal, ProposeTransfer, ProposalEvent, ProposeTransferRefusal> = {
  ...proposal,
  decide: ({ organisationId, to, reason, directory, actor }, state) => {
    const lost = misplaced('propose-transfer', state)
    if (lost?.code === 'proposal-not-found') return decline(lost)
    const meant = requestsOf(state, organisationId)
    const signatory = meant[0] === undefined ? organisationId : addresseeOf(meant[0]).organisationId
    const asked = meant.map((request) => addresseeOf(request).organisationId)
    const refusal = forbid('propose-transfer', actor, { signatory, asked }) ?? lost
    if (refusal !== undefined) return decline(refusal)
    const unanswered = meant.filter((request) => !state.verdicts.has(request.organisationId))
    if (unanswered.length === 0) return decline({ code: 'already-signed' })
    const open = outstanding(state).filter((request) => unanswered.includes(request))
    if (open.length === 0) return decline(stageNotOpen(state, unanswered))
    if (reason.trim() === '') return decline({ code: 'reason-missing' })
    const target = standing(directory, to)
    if ('code' in target) return decline(target)
    const { name } = target
    if (target.kind !== 'department') return decline({ code: 'not-a-department', name })
    if (to === proposerOf(state)) return decline({ code: 'transfer-to-proposer', name })
    if (to === signatory) return decline({ code: 'transfer-to-oneself' })
    const pending = pendingTransfers(state).find((one) => one.organisationId === signatory)
    if (pending !== undefined) return decline({ code: 'transfer-pending', to: pending.to.name })
    const refused = state.transfers.find(
      (one) => one.organisationId === signatory && one.round === state.round && one.outcome === 'refused',
    )
    if (refused !== undefined)
      return decline({ code: 'transfer-refused', to: refused.to.name, reason: refused.refusal ?? '' })
    const landing = transferOfDuty(open, state, directory, to)
    if (landing !== undefined) return decline(landing)
    const { proposalId } = state
    const requests = open.map(({ organisationId: of, clauses }) => ({
      organisationId: of,
      ...(clauses !== undefined && { clauses }),
    }))
    return accept({
      type: 'TransferProposed',
      data: {
        proposalId,
        organisationId: signatory,
        requests,
        to: { organisationId: to, name },
        reason,
        proposedBy: actor.id,
      },
    })
  },
}
