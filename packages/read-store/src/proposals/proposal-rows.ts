import { absentProposal, type Difference, proposerOf } from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'
import { one } from '../database.ts'
import { type FoldedProposal, fromText, toText } from './proposal-state.ts'

/** A proposal that a batch has changed; what is in no row yet comes along with it: its last event, and the first if that is of the batch. */
export interface FollowedProposal extends FoldedProposal {
  readonly last: RecordedEvent
  readonly drafted?: RecordedEvent
  readonly differences?: readonly Difference[]
}

export interface ProposalRows {
  load(proposalId: string): FoldedProposal
  save(followed: FollowedProposal): void
}

export const keepProposalRows = (db: DatabaseSync): ProposalRows => {
  const select = db.prepare('SELECT state FROM proposals WHERE proposal_id = ?')
  const insert =
    db.prepare(`INSERT INTO proposals (proposer_id, title, status, revision, updated_at, event_id,
    event_position, state, proposal_id, list_id, district_id, township_id, position, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const update = db.prepare(`UPDATE proposals SET proposer_id = ?, title = ?, status = ?, revision = ?,
    updated_at = ?, event_id = ?, event_position = ?, state = ? WHERE proposal_id = ?`)
  const keepDifferences = db.prepare(
    'INSERT OR REPLACE INTO proposal_differences (proposal_id, differences) VALUES (?, ?)',
  )

  return {
    load: (proposalId) => {
      const row = one<{ state: string }>(select, proposalId)
      return row === undefined
        ? { proposal: absentProposal, revision: -1, updatedAt: '' }
        : fromText(row.state)
    },
    save: (followed) => {
      const { proposal, revision, updatedAt, last, drafted, differences } = followed
      const { proposalId, listId, districtId, townshipId, title, status } = proposal
      const stands = [
        proposerOf(proposal),
        title,
        status,
        revision,
        updatedAt,
        last.id,
        last.position,
      ] as const
      const text = toText(followed)
      if (drafted === undefined) update.run(...stands, text, proposalId)
      else {
        const place = [proposalId, listId, districtId, townshipId] as const
        insert.run(...stands, text, ...place, drafted.position, drafted.recordedAt)
      }
      if (differences !== undefined) keepDifferences.run(proposalId, JSON.stringify(differences))
    },
  }
}
