import type { Actor, Refusal } from '@dutybook/kernel'
import { type Change, itemsTouched } from '../lists/change.ts'
import { answeringFor } from './addressees.ts'
import type { Objection } from './objection.ts'
import type { ObjectionNotFound, ObjectionWrongStatus } from './objection-status.ts'

/** The sustained objection that a proposal meets. */
export interface MetObjection {
  readonly objectionId: string
  readonly itemId: string
}

/** Why a proposal cannot refer to the objection. */
export type MeetingRefusal = ObjectionNotFound | ObjectionWrongStatus | ObjectionNotMet

/** No change touches the duty that was objected to. */
export interface ObjectionNotMet extends Refusal<'objection-not-met'> {
  readonly itemId: string
}

/** A proposal meets an objection that was sustained on the same list, by changing its duty; only who has part in the objection knows of it. */
export const inspectMeeting = (
  objection: Objection,
  listId: string,
  changes: readonly Change[],
  { organisation, role }: Actor,
): MeetingRefusal | undefined => {
  const parties = [
    objection.townshipId,
    ...objection.addressees.map((one) => answeringFor(one).organisationId),
  ]
  const known = parties.includes(organisation) || role === 'coordinator'
  if (!known || objection.status === 'absent' || objection.listId !== listId)
    return { code: 'objection-not-found' }
  const { status, itemId } = objection
  if (status !== 'sustained') return { code: 'objection-wrong-status', status, possibleIn: ['sustained'] }
  return inspectTouching({ objectionId: objection.objectionId, itemId }, changes)
}

/** Whether the changes still touch the duty that was objected to. */
export const inspectTouching = (
  met: MetObjection | undefined,
  changes: readonly Change[],
): ObjectionNotMet | undefined =>
  met === undefined || changes.some((change) => itemsTouched(change).includes(met.itemId))
    ? undefined
    : { code: 'objection-not-met', itemId: met.itemId }

/** Who may read an objection; the reader's own district is a precondition. */
export const mayReadObjection = (
  reader: Pick<Actor, 'organisation' | 'role'>,
  parties: readonly string[],
): boolean =>
  reader.role === 'coordinator' || reader.role === 'auditor' || parties.includes(reader.organisation)
