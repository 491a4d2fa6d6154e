import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Objection, type ObjectionEvent, objection } from './objection.ts'
import { misplacedObjection, type ObjectionNotFound, type ObjectionWrongStatus } from './objection-status.ts'

export interface WithdrawObjection {
  readonly type: 'withdraw-objection'
  readonly reason: string
  readonly actor: Actor
}

export type WithdrawObjectionRefusal =
  | NotPermitted
  | MakerIsChecker
  | ObjectionWrongStatus
  | ObjectionNotFound
  | Refusal<'reason-missing'>

/** 撤回异议: the township gives it up; one that was sustained it lets rest without a proposal. */
export const withdrawObjection: Decider<
  Objection,
  WithdrawObjection,
  ObjectionEvent,
  WithdrawObjectionRefusal
> = {
  ...objection,
  decide: ({ reason, actor }, state) => {
    const lost = misplacedObjection('withdraw-objection', state)
    if (lost?.code === 'objection-not-found') return decline(lost)
    const { objectionId, townshipId } = state
    const refusal = forbid('withdraw-objection', actor, { township: townshipId }) ?? lost
    if (refusal !== undefined) return decline(refusal)
    if (reason.trim() === '') return decline({ code: 'reason-missing' })
    return accept({ type: 'ObjectionWithdrawn', data: { objectionId, reason, withdrawnBy: actor.id } })
  },
}
