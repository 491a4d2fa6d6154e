import { type Actor, accept, type Decider, decline } from '@dutybook/kernel'
import type { Directory } from '../directory/directory.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { askResolved, moveToSuccessors, proposerMoved } from '../sign-off/redirection.ts'
import type { RoutingRules } from '../sign-off/routing-rules.ts'
import { progress } from '../sign-off/stages.ts'
import { conclusion } from './conclusion.ts'
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

/**
 * 改送: follows the directory with what is still open: mergers, and names that are known by now. A name may have been the
 * last thing that its stage waited for.
 */
export const redirectSignOffs: Decider<Proposal, RedirectSignOffs, ProposalEvent, RedirectSignOffsRefusal> = {
  ...proposal,
  decide: ({ directory, rules, actor }, state) => {
    const refusal = forbid('redirect-sign-offs', actor, {}) ?? misplaced('redirect-sign-offs', state)
    if (refusal !== undefined) return decline(refusal)
    const taken = [proposerMoved(state, directory), moveToSuccessors(state, directory)].filter(
      (event) => event !== undefined,
    )
    const after = taken.reduce(evolveProposal, state)
    const resolved = askResolved(after, directory, rules)
    if (resolved === undefined) return accept(...taken)
    const { open = 1 } = progress(state)
    return accept(...taken, resolved, ...conclusion(evolveProposal(after, resolved), open))
  },
}
