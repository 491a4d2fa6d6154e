import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import type { Directory } from '../directory/directory.ts'
import type { DutyList } from '../lists/duty-list.ts'
import { reviseList } from '../lists/revise-list.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { everybodyHeard } from '../admission/everybody-heard.ts'
import { laneOf } from '../admission/lane.ts'
import { withClauses } from '../sign-off/clauses.ts'
import { signatories } from '../sign-off/footprint.ts'
import { stageOf } from '../sign-off/stages.ts'
import type { RoutingRules } from '../sign-off/routing-rules.ts'
import { differences } from '../lists/difference.ts'
import { conclusion } from './conclusion.ts'
import { type Proposal, type ProposalEvent, proposal, proposerOf } from './proposal.ts'
import { formerSignOffs } from './former-sign-offs.ts'
import { keepTransfers } from '../transfers/former-transfers.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from './status.ts'

export interface RequestSignOffs {
  readonly type: 'request-sign-offs'
  /** The list and the directory as they are now. */
  readonly list: DutyList
  readonly directory: Directory
  readonly rules: RoutingRules
  readonly actor: Actor
}

export type RequestSignOffsRefusal =
  | NotPermitted
  | MakerIsChecker
  | WrongStatus
  | ProposalNotFound
  | Refusal<'district-not-found'>

/**
 * Routes a submitted proposal: asks everybody in its footprint, or finds that it no longer fits the list. Sign-offs of an
 * earlier round stand where their clauses are the same; the others lapse. The first stage with a missing answer is open.
 */
export const requestSignOffs: Decider<Proposal, RequestSignOffs, ProposalEvent, RequestSignOffsRefusal> = {
  ...proposal,
  decide: ({ list, directory, rules, actor }, state) => {
    const refusal = forbid('request-sign-offs', actor, {}) ?? misplaced('request-sign-offs', state)
    if (refusal !== undefined) return decline(refusal)
    if (directory.status === 'absent') return decline({ code: 'district-not-found' })
    const { proposalId, townshipId } = state
    const revised = reviseList(list, state)
    if (!revised.ok) {
      return accept({ type: 'ProposalBecameStale', data: { proposalId, staleness: revised.refusal } })
    }
    const changed = differences(list, revised.value)
    const parties = { townshipId, proposer: proposerOf(state) }
    const ask = laneOf(state) === 'admission' ? everybodyHeard : signatories
    const asked = withClauses(ask(changed, directory, rules, parties), changed, state.changes)
    const requests = keepTransfers(asked, state, directory)
    const events: readonly ProposalEvent[] = [
      {
        type: 'SignOffsRequested',
        data: { proposalId, requests, rulesVersion: rules.version, listRevision: list.revision },
      },
      ...formerSignOffs(state, requests),
    ]
    const first = Math.min(...requests.map(stageOf))
    return accept(...events, ...conclusion(events.reduce(proposal.evolve, state), first))
  },
}
