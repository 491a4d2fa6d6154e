import { type Happening, waitingAnew } from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'
import type { Projection } from '../projection.ts'

/** What waits for whom; an entry disappears when it was acted on or when the proposal moves on. */
export const inboxSchema = `
  CREATE TABLE inbox (
    organisation_id TEXT NOT NULL, position TEXT NOT NULL, proposal_id TEXT NOT NULL,
    act TEXT NOT NULL, since TEXT NOT NULL,
    PRIMARY KEY (organisation_id, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX inbox_of_proposal ON inbox (proposal_id);`

export interface Inbox extends Required<Pick<Projection, 'flush' | 'reset'>> {
  /** Brings the entries of a proposal to what it waits for after what happened. */
  follow(proposalId: string, happening: Happening, recorded: RecordedEvent): void
}

/** Most entries are gone before the batch is: those made in it are rows only when it ends. */
export const keepInbox = (db: DatabaseSync): Inbox => {
  const insert = db.prepare(`INSERT INTO inbox (organisation_id, position, proposal_id, act, since)
    VALUES (?, ?, ?, ?, ?)`)
  const remove = db.prepare('DELETE FROM inbox WHERE proposal_id = ? AND organisation_id = ? AND act = ?')
  const made = new Map<string, readonly [string, string, string, string, string]>()

  return {
    follow: (proposalId, { before, after }, { position, recordedAt }) => {
      for (const { organisationId, act } of waitingAnew(before, after))
        if (!made.delete(keyOf(proposalId, organisationId, act))) remove.run(proposalId, organisationId, act)
      for (const { organisationId, act } of waitingAnew(after, before)) {
        const entry = [organisationId, position, proposalId, act, recordedAt] as const
        made.set(keyOf(proposalId, organisationId, act), entry)
      }
    },
    flush: () => {
      for (const entry of made.values()) insert.run(...entry)
      made.clear()
    },
    reset: () => made.clear(),
  }
}

const keyOf = (...parts: readonly string[]): string => parts.join(' ')
