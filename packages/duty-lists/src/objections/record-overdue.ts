import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { silentOn } from './addressees.ts'
import { type Objection, type ObjectionEvent, objection } from './objection.ts'
import { misplacedObjection, type ObjectionNotFound, type ObjectionWrongStatus } from './objection-status.ts'

export interface RecordObjectionOverdue {
  readonly type: 'record-objection-overdue'
  /** Now, ISO 8601 */
  readonly at: string
  readonly actor: Actor
}

export type RecordObjectionOverdueRefusal =
  | NotPermitted
  | MakerIsChecker
  | ObjectionWrongStatus
  | ObjectionNotFound
  | (Refusal<'objection-not-overdue'> & { readonly respondBy: string })

/** 登记逾期: the clock ran out, so the coordinating office decides without those who were silent. */
export const recordObjectionOverdue: Decider<
  Objection,
  RecordObjectionOverdue,
  ObjectionEvent,
  RecordObjectionOverdueRefusal
> = {
  ...objection,
  decide: ({ at, actor }, state) => {
    const refusal =
      forbid('record-objection-overdue', actor, {}) ?? misplacedObjection('record-objection-overdue', state)
    if (refusal !== undefined) return decline(refusal)
    return isOverdue(state, at)
      ? accept(overdue(state))
      : decline({ code: 'objection-not-overdue', respondBy: state.respondBy })
  },
}

/** Whether an answer would be late. */
export const isOverdue = ({ respondBy }: Objection, at: string): boolean =>
  Date.parse(at) >= Date.parse(respondBy)

/** What is recorded when the clock has run out. */
export const overdue = (state: Objection): ObjectionEvent => ({
  type: 'ObjectionOverdue',
  data: {
    objectionId: state.objectionId,
    silent: silentOn(state).map(({ organisationId }) => organisationId),
  },
})
