import { type Act, type Proposal, waiting, waitingAnew } from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'
import { coordinatingOffices } from '../coordinating-office.ts'
import type { InboxVersions } from './inbox-versions.ts'

/** What waits for whom; an entry disappears when it was acted on or when the proposal moves on. */
export const inboxSchema = `
  CREATE TABLE inbox (
    organisation_id TEXT NOT NULL, position TEXT NOT NULL, proposal_id TEXT NOT NULL,
    act TEXT NOT NULL, since TEXT NOT NULL,
    PRIMARY KEY (organisation_id, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX inbox_of_proposal ON inbox (proposal_id);`

/** Entries `i` of :organisationId. */
export const ownInbox = 'i.organisation_id = :organisationId'
/** Of one that others went into: also what these were consulted about. */
export const withMergedInbox = `(${ownInbox} OR i.act = 'give-opinion'
    AND i.organisation_id IN (SELECT organisation_id FROM organisations WHERE successor_id = :organisationId))`

export interface Inbox {
  /** Brings the entries of a proposal to what it waits for after the event. */
  follow(before: Proposal, after: Proposal, recorded: RecordedEvent): void
}

export const keepInbox = (db: DatabaseSync, versions: InboxVersions): Inbox => {
  const insert = db.prepare(`INSERT INTO inbox (organisation_id, position, proposal_id, act, since)
    VALUES (?, ?, ?, ?, ?)`)
  const remove = db.prepare('DELETE FROM inbox WHERE proposal_id = ? AND organisation_id = ? AND act = ?')
  const officeOf = coordinatingOffices(db)

  return {
    follow: (before, after, { position, recordedAt }) => {
      const { proposalId } = after
      const [were, are] = [
        waiting(before, officeOf(before.districtId)),
        waiting(after, officeOf(after.districtId)),
      ]
      for (const { organisationId, act } of waitingAnew(were, are))
        remove.run(proposalId, organisationId, act)
      for (const { organisationId, act } of waitingAnew(are, were)) {
        insert.run(organisationId, position, proposalId, act, recordedAt)
      }
      for (const { organisationId } of [...were, ...are]) versions.touch(organisationId)
      if (isShownToOthers(after, are)) versions.touchAll()
    },
  }
}

/** Campaigns and objections wait along with their proposals, and what one was consulted about waits for whoever it went into. */
const isShownToOthers = (
  { campaignId, objection }: Proposal,
  entries: readonly { readonly act: Act }[],
): boolean =>
  campaignId !== undefined || objection !== undefined || entries.some(({ act }) => act === 'give-opinion')
