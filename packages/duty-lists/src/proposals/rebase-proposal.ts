import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import type { DutyList } from '../lists/duty-list.ts'
import type { RevisionRefusal } from '../lists/refusals.ts'
import { reviseList } from '../lists/revise-list.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { differences } from '../lists/difference.ts'
import { type Conflict, conflicts } from './overlap.ts'
import { type Proposal, type ProposalEvent, proposal, proposerOf } from './proposal.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from './status.ts'

export interface RebaseProposal {
  readonly type: 'rebase-proposal'
  /** The list as it was at the proposal's base revision, and as it is now. */
  readonly base: DutyList
  readonly list: DutyList
  readonly actor: Actor
}

/** Somebody else changed the same fields; the proposal has to be amended by hand. */
export interface FieldsOverlap extends Refusal<'fields-overlap'> {
  readonly conflicts: readonly Conflict[]
}

export type RebaseProposalRefusal =
  | NotPermitted
  | MakerIsChecker
  | WrongStatus
  | ProposalNotFound
  | RevisionRefusal
  | FieldsOverlap

/** A stale proposal becomes a draft against the list as it is now, where its changes do not meet those of others. */
export const rebaseProposal: Decider<Proposal, RebaseProposal, ProposalEvent, RebaseProposalRefusal> = {
  ...proposal,
  decide: ({ base, list, actor }, state) => {
    const lost = misplaced('rebase-proposal', state)
    if (lost?.code === 'proposal-not-found') return decline(lost)
    const refusal = forbid('rebase-proposal', actor, { proposer: proposerOf(state) }) ?? lost
    if (refusal !== undefined) return decline(refusal)
    const { proposalId, changes } = state
    const met = conflicts(changes, base, list)
    if (met.length > 0) return decline({ code: 'fields-overlap', conflicts: met })
    const baseRevision = list.revision
    const revised = reviseList(list, { proposalId, baseRevision, changes })
    if (!revised.ok) return decline(revised.refusal)
    return accept({
      type: 'ProposalRebased',
      data: {
        proposalId,
        baseRevision,
        changes,
        differences: differences(list, revised.value),
        rebasedBy: actor.id,
      },
    })
  },
}
