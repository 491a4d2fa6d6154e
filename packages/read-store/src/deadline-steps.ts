import { needsDeadlines, nextMilestoneAt, type ProposalStatus } from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import type { SettleProposal } from './proposals/project-proposals.ts'

const underDeadlines: readonly ProposalStatus[] = ['in-sign-off', 'returned', 'in-adjudication', 'stale']

/**
 * Keeps the pending steps `schedule` (something waits without a deadline) and `remind` (from the instant at which something
 * is to be recorded next).
 */
export const keepDeadlineSteps = (db: DatabaseSync): SettleProposal => {
  const open = db.prepare(`INSERT INTO pending_steps (proposal_id, position, event_id, kind, since, due_at)
    VALUES (?, ?, ?, ?, ?, ?)`)
  const close = db.prepare(
    "DELETE FROM pending_steps WHERE proposal_id = ? AND kind IN ('schedule', 'remind')",
  )
  return ({ proposal, updatedAt, last, drafted }) => {
    const { proposalId, status } = proposal
    if (drafted === undefined) close.run(proposalId)
    if (!underDeadlines.includes(status)) return
    if (needsDeadlines(proposal)) open.run(proposalId, last.position, last.id, 'schedule', updatedAt, null)
    const next = nextMilestoneAt(proposal)
    if (next !== undefined) open.run(proposalId, last.position, last.id, 'remind', next, next)
  }
}
