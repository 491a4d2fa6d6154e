import { outstanding, type Proposal, type ProposalEvent } from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'

/** What waits for whom; an entry disappears when it was acted on or when the proposal moves on. */
export const inboxSchema = `
  CREATE TABLE inbox (
    organisation_id TEXT NOT NULL, position TEXT NOT NULL, proposal_id TEXT NOT NULL,
    act TEXT NOT NULL, since TEXT NOT NULL,
    PRIMARY KEY (organisation_id, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX inbox_of_proposal ON inbox (proposal_id);`

export interface Inbox {
  /** Brings the entries of a proposal to what it waits for after the event. */
  follow(before: Proposal, after: Proposal, event: ProposalEvent, recorded: RecordedEvent): void
}

export const keepInbox = (db: DatabaseSync): Inbox => {
  const insert = db.prepare(`INSERT INTO inbox (organisation_id, position, proposal_id, act, since)
    VALUES (?, ?, ?, ?, ?)`)
  const clear = db.prepare('DELETE FROM inbox WHERE proposal_id = ?')
  const answered = db.prepare('DELETE FROM inbox WHERE proposal_id = ? AND organisation_id = ?')

  return {
    follow: (before, after, event, { position, recordedAt }) => {
      const { proposalId } = after
      if (event.type === 'VerdictGiven') answered.run(proposalId, event.data.organisationId)
      if (before.status === after.status) return
      if (before.status === 'draft' || before.status === 'in-sign-off') clear.run(proposalId)
      for (const [organisationId, act] of waiting(after)) {
        insert.run(organisationId, position, proposalId, act, recordedAt)
      }
    },
  }
}

const waiting = (
  proposal: Proposal,
): readonly (readonly [organisationId: string, act: 'submit' | 'sign-off'])[] =>
  proposal.status === 'draft'
    ? [[proposal.townshipId, 'submit']]
    : outstanding(proposal).map(({ organisationId }) => [organisationId, 'sign-off'])
