import { DatabaseSync } from 'node:sqlite'
import type { Person, Recipient, Recipients } from './recipients.ts'

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
 * Opens the file, or makes it.
 * @throws RecipientsUnusable
 */
export const openRecipients = (path: string): Recipients => {
  const db = open(path)
  const select = db.prepare(`SELECT ${columns} FROM recipients WHERE person_id = ?`)
  const insert =
    db.prepare(`INSERT INTO recipients (person_id, name, organisation_id, district_id, role, email,
    frequency, told, digested, seen_at) VALUES (:personId, :name, :organisationId, :districtId, :role, :email, :when,
    :position, :position, :now) ON CONFLICT (person_id) DO UPDATE SET email = excluded.email,
    frequency = excluded.frequency, told = excluded.told, rejected_at = NULL, rejected_for = NULL`)
  const move = db.prepare(`UPDATE recipients SET name = :name, organisation_id = :organisationId,
    district_id = :districtId, role = :role, told = :position, digested = :position WHERE person_id = :personId`)
  const look = db.prepare('UPDATE recipients SET seen_at = ? WHERE person_id = ?')
  const wanting = db.prepare(`SELECT ${columns} FROM recipients
    WHERE frequency = ? AND rejected_at IS NULL AND seen_at >= ? ORDER BY person_id`)
  const remove = db.prepare('DELETE FROM recipients WHERE person_id = ?')
  const tell = db.prepare('UPDATE recipients SET told = ? WHERE person_id = ?')
  const digest = db.prepare('UPDATE recipients SET digest_day = ?, digested = ? WHERE person_id = ?')
  const reject = db.prepare('UPDATE recipients SET rejected_at = ?, rejected_for = ? WHERE person_id = ?')
  const find = (personId: string): Recipient | undefined => {
    const row = select.get(personId) as Row | undefined
    return row === undefined ? undefined : render(row)
  }
  const known = new Map(
    (db.prepare(`SELECT ${columns} FROM recipients`).all() as unknown as readonly Row[]).map(
      (row): [string, Recipient] => [row.personId, render(row)],
    ),
  )
  const learn = (personId: string): void => {
    const found = find(personId)
    if (found === undefined) known.delete(personId)
    else known.set(personId, found)
  }

  return {
    find,
    set: ({ personId, name, organisationId, districtId, role }, { email, when }, position, now) => {
      const person = { personId, name, organisationId, districtId, role }
      insert.run({ ...person, email, when, position, now })
      move.run({ ...person, position })
      look.run(now, personId)
      learn(personId)
    },
    remove: (personId) => {
      remove.run(personId)
      known.delete(personId)
    },
    seen: ({ personId, name, organisationId, districtId, role }, position, now) => {
      const before = known.get(personId)
      if (before === undefined) return
      const person = { personId, name, organisationId, districtId, role }
      const moved = !isSame(before, person)
      if (!moved && now.slice(0, DAY) === before.seenAt.slice(0, DAY)) return
      if (moved) move.run({ ...person, position })
      look.run(now, personId)
      learn(personId)
    },
    wanting: (when, seenSince) => (wanting.all(when, seenSince) as unknown as readonly Row[]).map(render),
    tell: (personId, upTo) => void tell.run(upTo, personId),
    digest: (personId, day, upTo) => void digest.run(day, upTo, personId),
    reject: (personId, at, reason) => void reject.run(at, reason, personId),
    close: () => db.close(),
  }
}

/** Characters of the day in an instant. */
const DAY = 10

const isSame = (before: Person, now: Person): boolean =>
  before.organisationId === now.organisationId &&
  before.districtId === now.districtId &&
  before.role === now.role

const render = ({ digestDay, rejectedAt, rejectedFor, ...row }: Row): Recipient => ({
  ...row,
  ...(digestDay === null ? {} : { digestDay }),
  ...(rejectedAt === null ? {} : { rejected: { at: rejectedAt, reason: rejectedFor ?? '' } }),
})
