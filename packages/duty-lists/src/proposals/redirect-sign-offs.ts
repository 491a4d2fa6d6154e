import { type Actor, accept, type Decider, decline } from '@dutybook/kernel'
import type { Directory } from '../directory/directory.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { askResolved, moveToSuccessors, proposerMoved } from '../sign-off/redirection.ts'
import type { RoutingRules } from '../sign-off/routing-rules.ts'
import { evolveProposal, type Proposal, type ProposalEvent, proposal } from './proposal.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from './status.ts'

export interface RedirectSignOffs {
  readonly type: 'redirect-sign-offs'
  /** The directory as it is now. */
  readonly directory: Directory
  /** The rules that the proposal was routed under. */
  readonly rules: RoutingRules
  readonly actor: Actor
}

export type RedirectSignOffsRefusal = NotPermitted | MakerIsChecker | WrongStatus | ProposalNotFound

/** 改送: follows the directory with what is still open: mergers, and names that are known by now. */
export const redirectSignOffs: Decider<Proposal, RedirectSignOffs, ProposalEvent, RedirectSignOffsRefusal> = {
  ...proposal,
  decide: ({ directory, rules, actor }, state) => {
    const refusal = forbid('redirect-sign-offs', actor, {}) ?? misplaced('redirect-sign-offs', state)
    if (refusal !== undefined) return decline(refusal)
    const taken = [proposerMoved(state, directory), moveToSuccessors(state, directory)].filter(
      (event) => event !== undefined,
    )
    const resolved = askResolved(taken.reduce(evolveProposal, state), directory, rules)
    return accept(...taken, ...(resolved === undefined ? [] : [resolved]))
  },
}
