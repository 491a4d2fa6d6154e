import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import type { Change } from '../lists/change.ts'
import type { DutyList } from '../lists/duty-list.ts'
import type { RevisionRefusal } from '../lists/refusals.ts'
import { reviseList } from '../lists/revise-list.ts'
import { inspectLane, laneOf, type LaneRefusal } from '../admission/lane.ts'
import { inspectTouching, type ObjectionNotMet } from '../objections/met-objection.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { differences } from '../lists/difference.ts'
import { type Proposal, type ProposalEvent, proposal, proposerOf } from './proposal.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from './status.ts'

export interface AmendProposal {
  readonly type: 'amend-proposal'
  /** The list as it is now. */
  readonly list: DutyList
  /** Revision of the list that the proposer saw. */
  readonly baseRevision: number
  /** As before when not given. */
  readonly title?: string
  readonly reason?: string
  readonly changes: readonly Change[]
  readonly actor: Actor
}

export type AmendProposalRefusal =
  | NotPermitted
  | MakerIsChecker
  | WrongStatus
  | ProposalNotFound
  | RevisionRefusal
  | LaneRefusal
  | ObjectionNotMet
  | Refusal<'reason-missing'>

/** The proposer writes the proposal anew, after a return or before it is submitted; the list must be able to take it now. */
export const amendProposal: Decider<Proposal, AmendProposal, ProposalEvent, AmendProposalRefusal> = {
  ...proposal,
  decide: ({ list, baseRevision, title, reason, changes, actor }, state) => {
    const lost = misplaced('amend-proposal', state)
    if (lost?.code === 'proposal-not-found') return decline(lost)
    const refusal = forbid('amend-proposal', actor, { proposer: proposerOf(state) }) ?? lost
    if (refusal !== undefined) return decline(refusal)
    const { proposalId, title: former, reason: formerReason } = state
    if (reason?.trim() === '') return decline({ code: 'reason-missing' })
    const misled = inspectLane(laneOf(state), changes, { ...state, proposer: proposerOf(state) })
    if (misled !== undefined) return decline(misled)
    const unmet = inspectTouching(state.objection, changes)
    if (unmet !== undefined) return decline(unmet)
    const revised = reviseList(list, { proposalId, baseRevision, changes })
    if (!revised.ok) return decline(revised.refusal)
    return accept({
      type: 'ProposalAmended',
      data: {
        proposalId,
        baseRevision: list.revision,
        title: title ?? former,
        reason: reason ?? formerReason,
        changes,
        differences: differences(list, revised.value),
        amendedBy: actor.id,
      },
    })
  },
}
