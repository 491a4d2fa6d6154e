import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import type { Change } from '../lists/change.ts'
import type { DutyList } from '../lists/duty-list.ts'
import type { RevisionRefusal } from '../lists/refusals.ts'
import { reviseList } from '../lists/revise-list.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { differences } from './difference.ts'
import { type Proposal, type ProposalEvent, proposal } from './proposal.ts'

export interface ProposeRevision {
  readonly type: 'propose-revision'
  readonly proposalId: string
  /** The list as it is now. */
  readonly list: DutyList
  /** Revision of the list that the proposer saw. */
  readonly baseRevision: number
  readonly title: string
  readonly reason: string
  readonly changes: readonly Change[]
  readonly actor: Actor
}

export type ProposeRevisionRefusal =
  | NotPermitted
  | MakerIsChecker
  | RevisionRefusal
  | Refusal<'list-not-found'>
  | Refusal<'proposal-exists'>
  | Refusal<'reason-missing'>

/** Drafts a proposal whose changes the list could take now. */
export const proposeRevision: Decider<Proposal, ProposeRevision, ProposalEvent, ProposeRevisionRefusal> = {
  ...proposal,
  decide: ({ proposalId, list, baseRevision, title, reason, changes, actor }, state) => {
    if (list.status === 'absent') return decline({ code: 'list-not-found' })
    const { listId, districtId, townshipId } = list
    const refusal = forbid('propose-revision', actor, { township: townshipId })
    if (refusal !== undefined) return decline(refusal)
    if (state.status !== 'absent') return decline({ code: 'proposal-exists' })
    if (reason.trim() === '') return decline({ code: 'reason-missing' })
    const revised = reviseList(list, { proposalId, baseRevision, changes })
    if (!revised.ok) return decline(revised.refusal)
    return accept({
      type: 'ProposalDrafted',
      data: {
        proposalId,
        listId,
        districtId,
        townshipId,
        baseRevision: list.revision,
        title,
        reason,
        changes,
        differences: differences(list, revised.value),
        draftedBy: actor.id,
      },
    })
  },
}
