import { type ProposalEvent, proposalStream, reactions, type StepKind } from '@dutybook/duty-lists'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { pendingCampaignSteps } from './campaigns/campaign-waiting.ts'
import type { Projection } from './projection.ts'
import type { PendingStep, ReadModel } from './read-model.ts'

export const pendingStepsSchema = `
  CREATE TABLE pending_steps (
    proposal_id TEXT NOT NULL, kind TEXT NOT NULL, position TEXT NOT NULL, event_id TEXT NOT NULL,
    since TEXT NOT NULL, due_at TEXT,
    PRIMARY KEY (proposal_id, kind)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX pending_steps_due ON pending_steps (due_at, position);`

/** Position and id of the event that opened it, what it is, and since when it is owed. */
type Step = readonly [position: string, eventId: string, kind: StepKind, since: string]
type Reaction = { readonly opens: StepKind } | { readonly closes: true }

/** Keeps the steps `route` and `apply`; many are done in the batch that opened them, and never become rows. */
export const projectPendingSteps = (db: DatabaseSync): Projection => {
  const open = db.prepare(`INSERT INTO pending_steps (proposal_id, position, event_id, kind, since)
    VALUES (?, ?, ?, ?, ?)`)
  const close = db.prepare("DELETE FROM pending_steps WHERE proposal_id = ? AND kind IN ('route', 'apply')")
  const table: { readonly [T in ProposalEvent['type']]?: Reaction } = reactions

  const latest = new Map<string, Step | undefined>()

  return {
    apply: ({ stream, type, position, id, recordedAt }) => {
      const reaction = table[type as ProposalEvent['type']]
      if (reaction === undefined) return
      const proposalId = stream.slice(proposalStream('').length)
      latest.set(proposalId, 'opens' in reaction ? [position, id, reaction.opens, recordedAt] : undefined)
    },
    flush: () => {
      for (const [proposalId, step] of latest) {
        close.run(proposalId)
        if (step !== undefined) open.run(proposalId, ...step)
      }
      latest.clear()
    },
    reset: () => latest.clear(),
  }
}

/** Steps of proposals and of objections, merged as their indexes have them; what is due later is owed since its instant. */
export const queryPendingSteps = (db: DatabaseSync): Pick<ReadModel, 'pendingSteps'> => {
  const prepared = (condition: string, order: string) =>
    db.prepare(`SELECT event_id AS eventId, kind, proposal_id AS subjectId, since, due_at, position
      FROM pending_steps WHERE ${condition} AND (kind <> 'apply' OR NOT EXISTS
        (SELECT 1 FROM campaign_proposals m WHERE m.proposal_id = pending_steps.proposal_id AND m.held = 1))
      UNION ALL SELECT event_id, kind, objection_id, since, due_at, position FROM objection_steps WHERE ${condition}
      ORDER BY ${order} LIMIT :limit`)
  const owed = prepared('due_at IS NULL', 'position')
  const due = prepared('due_at <= :at', 'due_at, position')
  const read = (statement: StatementSync, values: Record<string, string | number>): readonly PendingStep[] =>
    (statement.all(values) as unknown as readonly PendingStep[]).map(
      ({ eventId, kind, subjectId, since }) => ({
        eventId,
        kind,
        subjectId,
        since,
      }),
    )
  const ofCampaigns = pendingCampaignSteps(db)
  return {
    pendingSteps: (limit, at) => {
      const steps = [...ofCampaigns(limit), ...read(owed, { limit })].slice(0, limit)
      const left = limit - steps.length
      return at === undefined || left === 0 ? steps : [...steps, ...read(due, { at, limit: left })]
    },
  }
}
