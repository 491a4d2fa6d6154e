import { needsDeadlines, nextMilestoneAt, proposalStream } from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { one } from './database.ts'
import type { Projection } from './projection.ts'
import { fromText } from './proposals/proposal-state.ts'

interface Row {
  readonly state: string
  readonly position: string
  readonly eventId: string
  readonly updatedAt: string
}

/**
 * Keeps the pending steps `schedule` (something waits without a deadline) and `remind` (from the instant at which something
 * is to be recorded next). Both follow from the proposal alone, however the log is cut into batches.
 */
export const projectDeadlineSteps = (db: DatabaseSync): Projection => {
  const select =
    db.prepare(`SELECT state, event_position AS position, event_id AS eventId, updated_at AS updatedAt
    FROM proposals WHERE proposal_id = ? AND status IN ('in-sign-off', 'returned', 'in-adjudication', 'stale')`)
  const open = db.prepare(`INSERT INTO pending_steps (proposal_id, position, event_id, kind, since, due_at)
    VALUES (?, ?, ?, ?, ?, ?)`)
  const close = db.prepare(
    "DELETE FROM pending_steps WHERE proposal_id = ? AND kind IN ('schedule', 'remind')",
  )
  const proposals = new Set<string>()

  const decide = (proposalId: string): void => {
    close.run(proposalId)
    const row = one<Row>(select, proposalId)
    if (row === undefined) return
    const { position, eventId, updatedAt } = row
    const { proposal } = fromText(row.state)
    if (needsDeadlines(proposal)) open.run(proposalId, position, eventId, 'schedule', updatedAt, null)
    const next = nextMilestoneAt(proposal)
    if (next !== undefined) open.run(proposalId, position, eventId, 'remind', next, next)
  }

  return {
    apply: ({ stream }) => {
      proposals.add(stream.slice(proposalStream('').length))
    },
    flush: () => {
      for (const proposalId of proposals) decide(proposalId)
      proposals.clear()
    },
    reset: () => proposals.clear(),
  }
}
