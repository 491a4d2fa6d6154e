import { type ProposalEvent, proposalStream, reactions, type StepKind } from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { all } from './database.ts'
import type { Projection } from './projection.ts'
import type { PendingStep, ReadModel } from './read-model.ts'

export const pendingStepsSchema = `
  CREATE TABLE pending_steps (
    proposal_id TEXT PRIMARY KEY, position TEXT NOT NULL UNIQUE, event_id TEXT NOT NULL,
    kind TEXT NOT NULL, since TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;`

type Reaction = { readonly opens: StepKind } | { readonly closes: true }

export const projectPendingSteps = (db: DatabaseSync): Projection => {
  const open = db.prepare(`INSERT INTO pending_steps (proposal_id, position, event_id, kind, since)
    VALUES (?, ?, ?, ?, ?)`)
  const close = db.prepare('DELETE FROM pending_steps WHERE proposal_id = ?')
  const table: { readonly [T in ProposalEvent['type']]?: Reaction } = reactions

  return {
    apply: ({ stream, type, position, id, recordedAt }) => {
      const reaction = table[type as ProposalEvent['type']]
      if (reaction === undefined) return
      const proposalId = stream.slice(proposalStream('').length)
      if ('opens' in reaction) open.run(proposalId, position, id, reaction.opens, recordedAt)
      else close.run(proposalId)
    },
  }
}

export const queryPendingSteps = (db: DatabaseSync): Pick<ReadModel, 'pendingSteps'> => {
  const select = db.prepare(`SELECT event_id AS eventId, kind, proposal_id AS proposalId, since
    FROM (
      SELECT position, event_id, kind, proposal_id, since FROM pending_steps WHERE kind <> 'apply'
        OR proposal_id NOT IN (SELECT proposal_id FROM campaign_proposals WHERE held = 1)
      UNION ALL SELECT position, event_id, 'campaign', campaign_id, since FROM campaign_steps
    ) ORDER BY position LIMIT ?`)
  return { pendingSteps: (limit) => all<PendingStep>(select, limit) }
}
