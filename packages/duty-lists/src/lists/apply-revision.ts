import { type Actor, accept, type Decider, decline, declineAndRemember, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import type { DutyList } from './duty-list.ts'
import type { DutyListEvent } from './duty-list-events.ts'
import { dutyList } from './evolve-duty-list.ts'
import type { RevisionRefusal } from './refusals.ts'
import { type Revision, reviseList } from './revise-list.ts'

export interface ApplyRevision extends Revision {
  readonly type: 'apply-revision'
  readonly reason: string
  readonly actor: Actor
}

export type ApplyRevisionRefusal = NotPermitted | MakerIsChecker | RevisionRefusal | Refusal<'list-not-found'>

/**
 * Applies an accepted proposal: all its changes at once, or none. Either answer is recorded, so that whoever asks
 * again gets the same one.
 */
export const applyRevision: Decider<DutyList, ApplyRevision, DutyListEvent, ApplyRevisionRefusal> = {
  ...dutyList,
  decide: (command, list) => {
    const refusal = forbid('apply-revision', command.actor, {})
    if (refusal !== undefined) return decline(refusal)
    if (list.status === 'absent') return decline({ code: 'list-not-found' })
    const { proposalId, baseRevision, reason, changes } = command
    if (list.appliedProposals.has(proposalId)) return accept()
    const revised = reviseList(list, command)
    if (!revised.ok) {
      const { refusal } = revised
      return declineAndRemember(refusal, { type: 'RevisionRefused', data: { proposalId, refusal } })
    }
    const kinds = changes.map((change) => change.kind)
    return accept(...revised.value, {
      type: 'RevisionApplied',
      data: { proposalId, baseRevision, reason, changes: kinds },
    })
  },
}
