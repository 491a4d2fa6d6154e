import { DatabaseSync } from 'node:sqlite'
import type { Recipient, RecipientRecords } from './recipients.ts'

interface Row extends Omit<Recipient, 'digestDay' | 'rejected'> {
  readonly digestDay: string | null
  readonly rejectedAt: string | null
  readonly rejectedFor: string | null
}

const columns = `person_id AS personId, name, organisation_id AS organisationId, district_id AS districtId, role,
  email, frequency AS "when", told, digest_day AS digestDay, digested, seen_at AS seenAt,
  rejected_at AS rejectedAt, rejected_for AS rejectedFor`

/** The file holds no addresses. */
export class RecipientsUnusable extends Error {
  override readonly name = 'RecipientsUnusable'
}

/** What is erased is overwritten, and no side file keeps it. */
const schema = `PRAGMA busy_timeout = 5000; PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
  CREATE TABLE IF NOT EXISTS recipients (
    person_id TEXT PRIMARY KEY, name TEXT NOT NULL, organisation_id TEXT NOT NULL, district_id TEXT NOT NULL,
    role TEXT NOT NULL, email TEXT NOT NULL, frequency TEXT NOT NULL, told TEXT NOT NULL, digest_day TEXT,
    digested TEXT NOT NULL, seen_at TEXT NOT NULL, rejected_at TEXT, rejected_for TEXT
  ) STRICT, WITHOUT ROWID`
/** SQLite's result codes CORRUPT and NOTADB. */
const DAMAGED = [11, 26]
/** How old what is known may be. */
const KNOWN_FOR_MS = 1_000

const open = (path: string): DatabaseSync => {
  const db = new DatabaseSync(path)
  try {
    db.exec(schema)
    return db
  } catch (error) {
    db.close()
    if (!DAMAGED.includes((error as { readonly errcode?: number }).errcode ?? 0)) throw error
    throw new RecipientsUnusable(
      `${path} holds no addresses; put it back from a backup, or delete it, and people set their addresses again`,
    )
  }
}

/**
 * Opens the file, or makes it; processes of one machine share it.
 * @throws RecipientsUnusable
 */
export const openRecipientFile = (path: string): RecipientRecords => {
  const db = open(path)
  const select = db.prepare(`SELECT ${columns} FROM recipients WHERE person_id = ?`)
  const selectAll = db.prepare(`SELECT ${columns} FROM recipients ORDER BY person_id`)
  const keep =
    db.prepare(`INSERT OR REPLACE INTO recipients (person_id, name, organisation_id, district_id, role,
    email, frequency, told, digest_day, digested, seen_at, rejected_at, rejected_for) VALUES (:personId, :name,
    :organisationId, :districtId, :role, :email, :when, :told, :digestDay, :digested, :seenAt, :rejectedAt, :rejectedFor)`)
  const erase = db.prepare('DELETE FROM recipients WHERE person_id = ?')
  const version = db.prepare('PRAGMA data_version')

  let known = new Map<string, Recipient>()
  let knownVersion: unknown
  let lookedAt = Number.NEGATIVE_INFINITY
  /** Other processes change the file, too. */
  const look = (): void => {
    lookedAt = performance.now()
    const { data_version: current } = version.get() as { readonly data_version: number }
    if (current === knownVersion) return
    const rows = selectAll.all() as unknown as readonly Row[]
    known = new Map(rows.map((row) => [row.personId, render(row)]))
    knownVersion = current
  }
  const find = (personId: string): Recipient | undefined => {
    const row = select.get(personId) as Row | undefined
    return row === undefined ? undefined : render(row)
  }
  const write = (personId: string, next: Recipient | undefined): void => {
    if (next === undefined) erase.run(personId)
    else keep.run(asRow(next))
  }

  return {
    find: async (personId) => find(personId),
    change: async (personId, make) => {
      db.exec('BEGIN IMMEDIATE')
      try {
        const kept = find(personId)
        const next = make(kept)
        if (next !== kept) write(personId, next)
        db.exec('COMMIT')
        if (next === undefined) known.delete(personId)
        else known.set(personId, next)
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK')
        throw error
      }
    },
    known: (personId) => {
      if (performance.now() - lookedAt > KNOWN_FOR_MS) look()
      return known.get(personId)
    },
    all: () => {
      look()
      return known.values()
    },
    close: async () => db.close(),
  }
}

const render = ({ digestDay, rejectedAt, rejectedFor, ...row }: Row): Recipient => ({
  ...row,
  ...(digestDay === null ? {} : { digestDay }),
  ...(rejectedAt === null ? {} : { rejected: { at: rejectedAt, reason: rejectedFor ?? '' } }),
})

const asRow = ({ rejected, ...row }: Recipient): Record<keyof Row, string | null> => ({
  ...row,
  digestDay: row.digestDay ?? null,
  rejectedAt: rejected?.at ?? null,
  rejectedFor: rejected?.reason ?? null,
})
