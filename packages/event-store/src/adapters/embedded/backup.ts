import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { compareDatabases, type LogCopy } from './compare-databases.ts'
import { APPLICATION_ID, FORMAT } from './schema.ts'

/** The log is not copied; the message says why. What was there before is as it was. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused'
}

export interface BackupOptions {
  /** The log's file; programs may go on writing to it. */
  readonly log: string
  /** A file that does not exist yet. */
  readonly to: string
}

/**
 * Copies the log as it is at one moment, while it is written, and compares the copy with the log, event by event, up to
 * the copy's end. The file is in its place, and on the disk, only when all of that has succeeded.
 * @throws BackupRefused
 */
export const backupLog = ({ log, to }: BackupOptions): LogCopy => {
  refuseUnless(existsSync(log), `there is no log ${log}`)
  refuseUnless(!existsSync(to), `${to} exists already; backups overwrite nothing`)
  return inPlace(to, (part) => {
    const source = openLog(log)
    try {
      source.prepare('VACUUM INTO ?').run(part)
      return verified(part, source)
    } finally {
      source.close()
    }
  })
}

export interface RestoreOptions {
  readonly backup: string
  /** A data folder without a log and without what follows a log; it is made when missing. */
  readonly folder: string
}

/**
 * Checks the backup, puts a copy of it into the folder as its log, and compares the two, event by event.
 * @throws BackupRefused
 */
export const restoreLog = ({ backup, folder }: RestoreOptions): LogCopy => {
  refuseUnless(existsSync(backup), `there is no backup ${backup}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const inTheWay = readdirSync(folder).filter((name) => FOLLOWS_A_LOG.test(name))
  refuseUnless(
    inTheWay.length === 0,
    `${folder} holds ${inTheWay.join(', ')} already; restore into another folder, or move these away`,
  )
  return inPlace(join(folder, 'log.sqlite'), (part) => {
    const source = openLog(backup)
    try {
      copyFileSync(backup, part)
      return verified(part, source)
    } finally {
      source.close()
    }
  })
}

const FOLLOWS_A_LOG = /^(?:log\.sqlite|read-model.*\.sqlite|(?:api|worker)-\d+$)/u

const openLog = (path: string): DatabaseSync => {
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    db.exec('PRAGMA busy_timeout = 5000')
    const [application, format] = ['application_id', 'user_version'].map((name) =>
      Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]),
    )
    refuseUnless(application === APPLICATION_ID, `${path} is no Dutybook log`)
    refuseUnless(Number(format) <= FORMAT, `${path} was written by a newer version of Dutybook; use that one`)
    return db
  } catch (error) {
    db.close()
    throw asRefusal(error, path)
  }
}

const verified = (path: string, source: DatabaseSync): LogCopy => {
  const copy = openLog(path)
  try {
    const flaws = copy
      .prepare('PRAGMA integrity_check(3)')
      .all()
      .map((row) => String(Object.values(row)[0]))
    refuseUnless(flaws.join() === 'ok', `the copy is damaged: ${flaws.join('; ')}`)
    const compared = compareDatabases(copy, source)
    if (typeof compared !== 'string') return compared
    throw new BackupRefused(compared)
  } finally {
    copy.close()
  }
}

const inPlace = (path: string, make: (part: string) => LogCopy): LogCopy => {
  const part = `${path}.part`
  const discard = (): void => {
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(part + suffix, { force: true })
  }
  discard()
  try {
    const made = make(part)
    flushToDisk(part)
    linkSync(part, path)
    flushToDisk(dirname(path))
    return made
  } catch (error) {
    throw asRefusal(error, path)
  } finally {
    discard()
  }
}

const flushToDisk = (path: string): void => {
  const descriptor = openSync(path, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

const refuseUnless = (holds: boolean, why: string): void => {
  if (!holds) throw new BackupRefused(why)
}

const asRefusal = (error: unknown, path: string): unknown =>
  error instanceof BackupRefused || !(error instanceof Error) || !('errcode' in error || 'syscall' in error)
    ? error
    : new BackupRefused(`${path}: ${error.message}`, { cause: error })
