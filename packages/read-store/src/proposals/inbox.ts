import { type Proposal, waiting, waitingAnew } from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'
import { one } from '../database.ts'

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
  follow(before: Proposal, after: Proposal, recorded: RecordedEvent): void
}

export const keepInbox = (db: DatabaseSync): Inbox => {
  const insert = db.prepare(`INSERT INTO inbox (organisation_id, position, proposal_id, act, since)
    VALUES (?, ?, ?, ?, ?)`)
  const remove = db.prepare('DELETE FROM inbox WHERE proposal_id = ? AND organisation_id = ? AND act = ?')
  const officeOf = db.prepare(
    `SELECT organisation_id AS organisationId FROM organisations WHERE district_id = ? AND kind = 'coordinating-office'`,
  )
  const office = ({ districtId }: Proposal): string =>
    one<{ organisationId: string }>(officeOf, districtId)?.organisationId ?? ''

  return {
    follow: (before, after, { position, recordedAt }) => {
      const { proposalId } = after
      const [were, are] = [waiting(before, office(before)), waiting(after, office(after))]
      for (const { organisationId, act } of waitingAnew(were, are))
        remove.run(proposalId, organisationId, act)
      for (const { organisationId, act } of waitingAnew(are, were)) {
        insert.run(organisationId, position, proposalId, act, recordedAt)
      }
    },
  }
}
