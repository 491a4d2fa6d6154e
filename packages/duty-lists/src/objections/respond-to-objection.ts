import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { addressedAs, answeringFor, silentOn } from './addressees.ts'
import { type Objection, type ObjectionEvent, type ObjectionResponse, objection } from './objection.ts'
import { misplacedObjection, type ObjectionNotFound, type ObjectionWrongStatus } from './objection-status.ts'

export interface RespondToObjection {
  readonly type: 'respond-to-objection'
  /** The department that answers; one that others went into answers for them too. */
  readonly organisationId: string
  readonly response: ObjectionResponse['response']
  readonly reason: string
  readonly actor: Actor
}

export type RespondToObjectionRefusal =
  | NotPermitted
  | MakerIsChecker
  | ObjectionWrongStatus
  | ObjectionNotFound
  | Refusal<'objection-answered'>
  | Refusal<'reason-missing'>

/** 答复异议: a department agrees that the duty goes, or maintains it. A late answer counts until the coordinating office has decided. */
export const respondToObjection: Decider<
  Objection,
  RespondToObjection,
  ObjectionEvent,
  RespondToObjectionRefusal
> = {
  ...objection,
  decide: ({ organisationId, response, reason, actor }, state) => {
    const lost = misplacedObjection('respond-to-objection', state)
    if (lost?.code === 'objection-not-found') return decline(lost)
    const meant = addressedAs(state, organisationId)
    const asked = meant.map((one) => answeringFor(one).organisationId)
    const signatory = asked[0] ?? organisationId
    const refusal = forbid('respond-to-objection', actor, { signatory, asked }) ?? lost
    if (refusal !== undefined) return decline(refusal)
    const open = silentOn(state).filter((one) => meant.includes(one))
    if (open.length === 0) return decline({ code: 'objection-answered' })
    if (reason.trim() === '') return decline({ code: 'reason-missing' })
    const { objectionId, status } = state
    const answered = open.map(
      (one): ObjectionEvent => ({
        type: 'ObjectionAnswered',
        data: { objectionId, organisationId: one.organisationId, response, reason, respondedBy: actor.id },
      }),
    )
    const complete = silentOn(answered.reduce(objection.evolve, state)).length === 0
    return complete && status === 'awaiting-responses'
      ? accept(...answered, { type: 'ObjectionPutToOffice', data: { objectionId } })
      : accept(...answered)
  },
}
