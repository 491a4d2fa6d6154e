import { type Actor, accept, type Decider, decline } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Proposal, type ProposalEvent, proposal, type Staleness } from './proposal.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from './status.ts'

/** What the list answered when the accepted proposal was to be applied. */
export type RecordOutcome =
  | { readonly type: 'record-application'; readonly listRevision: number; readonly actor: Actor }
  | { readonly type: 'record-staleness'; readonly staleness: Staleness; readonly actor: Actor }

export type RecordOutcomeRefusal = NotPermitted | MakerIsChecker | WrongStatus | ProposalNotFound

/** Closes an accepted proposal as applied or stale. */
export const recordOutcome: Decider<Proposal, RecordOutcome, ProposalEvent, RecordOutcomeRefusal> = {
  ...proposal,
  decide: (command, state) => {
    const refusal = forbid(command.type, command.actor, {}) ?? misplaced(command.type, state)
    if (refusal !== undefined) return decline(refusal)
    const { proposalId } = state
    return command.type === 'record-application'
      ? accept({ type: 'ProposalApplied', data: { proposalId, listRevision: command.listRevision } })
      : accept({ type: 'ProposalBecameStale', data: { proposalId, staleness: command.staleness } })
  },
}
