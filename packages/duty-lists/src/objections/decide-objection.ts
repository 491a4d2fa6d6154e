import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { answeringFor, silentOn } from './addressees.ts'
import { type Objection, type ObjectionDecision, type ObjectionEvent, objection } from './objection.ts'
import { misplacedObjection, type ObjectionNotFound, type ObjectionWrongStatus } from './objection-status.ts'
import { isOverdue, overdue } from './record-overdue.ts'

export interface DecideObjection {
  readonly type: 'decide-objection'
  readonly ruling: ObjectionDecision['ruling']
  readonly grounds: string
  /** The coordinating office of the district. */
  readonly coordinatingOffice: string
  /** Now, ISO 8601 */
  readonly at: string
  readonly actor: Actor
}

export type DecideObjectionRefusal =
  | NotPermitted
  | MakerIsChecker
  | ObjectionWrongStatus
  | ObjectionNotFound
  | Refusal<'reason-missing'>
  | (Refusal<'responses-outstanding'> & {
      readonly respondBy: string
      readonly waitingFor: readonly string[]
    })

/** 裁定异议: the coordinating office sustains or dismisses, with grounds; not before everybody has answered or the clock ran out. */
export const decideObjection: Decider<Objection, DecideObjection, ObjectionEvent, DecideObjectionRefusal> = {
  ...objection,
  decide: ({ ruling, grounds, coordinatingOffice, at, actor }, state) => {
    const lost = misplacedObjection('decide-objection', state)
    if (lost?.code === 'objection-not-found') return decline(lost)
    const refusal = forbid('decide-objection', actor, { coordinatingOffice }) ?? lost
    if (refusal !== undefined) return decline(refusal)
    if (grounds.trim() === '') return decline({ code: 'reason-missing' })
    const { objectionId, status, respondBy } = state
    const early = status === 'awaiting-responses'
    if (early && !isOverdue(state, at)) {
      const waitingFor = silentOn(state).map((one) => answeringFor(one).name)
      return decline({ code: 'responses-outstanding', respondBy, waitingFor: [...new Set(waitingFor)] })
    }
    const decided: ObjectionEvent = {
      type: 'ObjectionDecided',
      data: { objectionId, organisationId: coordinatingOffice, ruling, grounds, decidedBy: actor.id },
    }
    return early ? accept(overdue(state), decided) : accept(decided)
  },
}
