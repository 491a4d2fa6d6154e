import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import type { Directory } from '../directory/directory.ts'
import type { Change } from '../lists/change.ts'
import type { DutyList } from '../lists/duty-list.ts'
import { departmentsNamed } from '../lists/item.ts'
import type { RevisionRefusal } from '../lists/refusals.ts'
import { reviseList } from '../lists/revise-list.ts'
import { inspectMeeting, type MeetingRefusal } from '../objections/met-objection.ts'
import type { Objection } from '../objections/objection.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { inspectLane, type Lane, type LaneRefusal } from '../admission/lane.ts'
import { departmentNamed } from '../sign-off/footprint.ts'
import { type Difference, differences } from '../lists/difference.ts'
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
  /** The directory as it is now; without it no department may propose. */
  readonly directory?: Directory
  /** The campaign it is proposed for. */
  readonly campaignId?: string
  /** A sustained objection that the proposal meets. */
  readonly objection?: Objection
  /** 动态调整 when not given. */
  readonly lane?: Lane
  readonly actor: Actor
}

export type ProposeRevisionRefusal =
  | NotPermitted
  | MakerIsChecker
  | RevisionRefusal
  | Refusal<'list-not-found'>
  | Refusal<'proposal-exists'>
  | Refusal<'reason-missing'>
  | NotConcerned
  | LaneRefusal
  | MeetingRefusal

/** A department proposes what is not its own: it is named neither before nor after these changes (indexes from 0). */
export interface NotConcerned extends Refusal<'not-concerned'> {
  readonly changes: readonly number[]
}

/**
 * Drafts a proposal whose changes the list could take now: the township for its own list, a department for duties that
 * name it, the coordinating office for any. What is added to somebody else's list goes through admission.
 */
export const proposeRevision: Decider<Proposal, ProposeRevision, ProposalEvent, ProposeRevisionRefusal> = {
  ...proposal,
  decide: (command, state) => {
    const { proposalId, list, baseRevision, title, reason, changes, directory } = command
    const { lane, objection, campaignId, actor } = command
    if (list.status === 'absent') return decline({ code: 'list-not-found' })
    const { listId, districtId, townshipId } = list
    const purpose = lane === 'admission' ? 'propose-admission' : 'propose-revision'
    const refusal = forbid(purpose, actor, { township: townshipId, proposer: actor.organisation })
    if (refusal !== undefined) return decline(refusal)
    if (state.status !== 'absent') return decline({ code: 'proposal-exists' })
    if (reason.trim() === '') return decline({ code: 'reason-missing' })
    const misled = inspectLane(lane, changes, { townshipId, proposer: actor.organisation })
    if (misled !== undefined) return decline(misled)
    const unmet = objection && inspectMeeting(objection, listId, changes, actor)
    if (unmet !== undefined) return decline(unmet)
    const revised = reviseList(list, { proposalId, baseRevision, changes })
    if (!revised.ok) return decline(revised.refusal)
    const changed = differences(list, revised.value)
    const foreign = isDepartment(actor) ? strangeTo(actor.organisation, changed, directory) : []
    if (foreign.length > 0) return decline({ code: 'not-concerned', changes: foreign })
    return accept({
      type: 'ProposalDrafted',
      data: {
        proposalId,
        listId,
        districtId,
        townshipId,
        ...(actor.organisation !== townshipId && { proposer: actor.organisation }),
        ...(campaignId !== undefined && { campaignId }),
        ...(lane === 'admission' && { lane }),
        ...(objection && { objection: { objectionId: objection.objectionId, itemId: objection.itemId } }),
        baseRevision: list.revision,
        title,
        reason,
        changes,
        differences: changed,
        draftedBy: actor.id,
      },
    })
  },
}

const isDepartment = ({ role }: Actor): boolean =>
  role === 'department-reviewer' || role === 'department-head'

/** Changes (indexes) in which no item, before or after, names the department; a new basic duty names nobody. */
const strangeTo = (
  department: string,
  changed: readonly Difference[],
  directory: Directory | undefined,
): readonly number[] =>
  changed.flatMap(({ kind, before, after }, index) => {
    if (kind === 'add' && after.every(({ content }) => content.category === 'basic')) return []
    const named = [...before, ...after].flatMap(({ content }) => departmentsNamed(content))
    const isNamed = named.some(
      (name) => directory && departmentNamed(directory, name)?.organisationId === department,
    )
    return isNamed ? [] : [index]
  })
