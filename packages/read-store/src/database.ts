import { createHash } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

/** `DBrm` in ASCII; tells a read model from any other database. */
const APPLICATION_ID = 0x4442726d
/** About 1 MB, when there is no pause before. Moving them into the database waits for the disk, and everybody with it: more seldom, they would wait for longer at a time. */
const PAGES_OF_WAL = 250
const SQLITE_CORRUPT = 11
const SQLITE_NOTADB = 26

/** The path names a database of something else; it is left untouched. */
export class NotAReadModel extends Error {
  override readonly name = 'NotAReadModel'
  constructor(path: string) {
    super(`${path} is a database, but not a read model of Dutybook; it is left as it is`)
  }
}

/** `lateIndexes`: those that no projection reads by, only queries. */
export interface Schema {
  readonly tables: string
  readonly lateIndexes: string
}

/**
 * Opens the database; a file of another version of the schema, or a damaged one, is deleted and begun anew.
 * `bulk`: for a file that nobody reads yet and that a crash may spoil; it has no late indexes until `indexDatabase`.
 */
export const openDatabase = (path: string, schema: Schema, bulk: boolean): DatabaseSync => {
  const version = versionOf(schema)
  const found = path === ':memory:' ? undefined : reopen(path, version, bulk)
  if (found !== undefined) return found
  const db = new DatabaseSync(path)
  tune(db, bulk)
  db.exec(`BEGIN IMMEDIATE; ${schema.tables} ${bulk ? '' : schema.lateIndexes}
    PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version}; COMMIT`)
  return db
}

/** Gives a file that was filled in bulk its late indexes: sorting all rows once is cheaper than keeping each in its place. */
export const indexDatabase = (path: string, schema: Schema): void => {
  const db = openDatabase(path, schema, true)
  try {
    db.exec(schema.lateIndexes)
  } finally {
    db.close()
  }
}

/** Deletes a read model with its side files. */
export const discardDatabase = (path: string): void => {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
}

/**
 * Makes the file ready to be replaced: its write-ahead log is folded in, for one left behind would be played into
 * the next file. Fails while anybody has it open.
 */
export const retireDatabase = (path: string): void => {
  if (!existsSync(path)) return discardDatabase(path)
  const db = new DatabaseSync(path)
  let damaged = false
  try {
    if (pragma(db, 'schema_version') > 0) checkIdentity(db, path)
    db.exec('PRAGMA journal_mode = DELETE')
  } catch (error) {
    damaged = isDamaged(error)
    if (!damaged) throw error
  } finally {
    db.close()
  }
  if (damaged) discardDatabase(path)
}

const reopen = (path: string, version: number, bulk: boolean): DatabaseSync | undefined => {
  const db = new DatabaseSync(path)
  try {
    db.exec('PRAGMA busy_timeout = 5000')
    if (pragma(db, 'schema_version') > 0) {
      checkIdentity(db, path)
      if (pragma(db, 'user_version') === version) {
        tune(db, bulk)
        return db
      }
    }
  } catch (error) {
    if (!isDamaged(error)) {
      db.close()
      throw error
    }
  }
  db.close()
  discardDatabase(path)
  return undefined
}

const checkIdentity = (db: DatabaseSync, path: string): void => {
  if (pragma(db, 'application_id') !== APPLICATION_ID) throw new NotAReadModel(path)
}

const tune = (db: DatabaseSync, bulk: boolean): void =>
  db.exec(`PRAGMA busy_timeout = 5000; PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = ${PAGES_OF_WAL}; PRAGMA temp_store = MEMORY;
    PRAGMA journal_mode = ${bulk ? 'MEMORY' : 'WAL'}; PRAGMA synchronous = ${bulk ? 'OFF' : 'NORMAL'}`)

const versionOf = ({ tables, lateIndexes }: Schema): number =>
  createHash('sha256').update(tables).update(lateIndexes).digest().readUInt32BE() & 0x7fffffff

const pragma = (db: DatabaseSync, name: string): number => Number(db.prepare(`PRAGMA ${name}`).get()?.[name])

const isDamaged = (error: unknown): boolean =>
  error instanceof Error &&
  'errcode' in error &&
  [SQLITE_CORRUPT, SQLITE_NOTADB].includes(Number(error.errcode) & 0xff)

/** The first row, in the shape the statement is known to give. */
export const one = <Row>(statement: StatementSync, ...values: readonly SQLInputValue[]): Row | undefined =>
  statement.get(...values) as Row | undefined

export const all = <Row>(statement: StatementSync, ...values: readonly SQLInputValue[]): readonly Row[] =>
  statement.all(...values) as unknown as readonly Row[]

/** New rows of one table, of which several are written by one statement: in two thirds of the time. */
export interface HeldRows {
  add(...row: readonly SQLInputValue[]): void
  /** Writes what is not written yet; to be called before the rows are read, and when a batch ends. */
  flush(): void
  reset(): void
}

const ROWS_PER_STATEMENT = 8

/** `into`: the table and its columns. */
export const holdRows = (db: DatabaseSync, into: string, columns: number): HeldRows => {
  const row = `(${Array(columns).fill('?').join()})`
  const insert = (rows: number): StatementSync =>
    db.prepare(`INSERT INTO ${into} VALUES ${Array(rows).fill(row).join()}`)
  const inserts: StatementSync[] = []
  let held: SQLInputValue[] = []

  const flush = (): void => {
    const rows = held.length / columns
    if (rows === 0) return
    inserts[rows] ??= insert(rows)
    inserts[rows].run(...held)
    held = []
  }
  return {
    add: (...values) => {
      held.push(...values)
      if (held.length === ROWS_PER_STATEMENT * columns) flush()
    },
    flush,
    reset: () => {
      held = []
    },
  }
}

/** The fields that have a value: what a row's NULLs mean in a document. */
export const given = <T extends object>(
  fields: { readonly [K in keyof T]: T[K] | null | undefined },
): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<T>
