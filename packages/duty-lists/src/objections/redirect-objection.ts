import { type Actor, accept, type Decider, decline } from '@dutybook/kernel'
import type { Directory } from '../directory/directory.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { movesOwed } from './addressees.ts'
import { type Objection, type ObjectionEvent, objection } from './objection.ts'
import { misplacedObjection, type ObjectionNotFound, type ObjectionWrongStatus } from './objection-status.ts'

export interface RedirectObjection {
  readonly type: 'redirect-objection'
  /** The directory as it is now. */
  readonly directory: Directory
  readonly actor: Actor
}

export type RedirectObjectionRefusal =
  | NotPermitted
  | MakerIsChecker
  | ObjectionWrongStatus
  | ObjectionNotFound

/** 改送异议: what merged departments have not answered goes to the one they went into. The clock runs on. */
export const redirectObjection: Decider<
  Objection,
  RedirectObjection,
  ObjectionEvent,
  RedirectObjectionRefusal
> = {
  ...objection,
  decide: ({ directory, actor }, state) => {
    const refusal = forbid('redirect-objection', actor, {}) ?? misplacedObjection('redirect-objection', state)
    if (refusal !== undefined) return decline(refusal)
    const moves = movesOwed(state, directory)
    return moves.length === 0
      ? accept()
      : accept({ type: 'ObjectionMoved', data: { objectionId: state.objectionId, moves } })
  },
}
