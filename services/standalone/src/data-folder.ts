import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { ProcessRole } from './process-role.ts'
import { StartRefused } from './start-refused.ts'

const MOST_PARTS = 99

/**
 * The folder that holds everything. A program in one process has it alone; processes of one role each share it, and
 * each keeps its read model in a part of its own (`api-1`, `worker-1`, …).
 */
export interface DataFolder {
  readonly log: string
  readonly readModel: string
  readonly redis: string
  readonly keys: string
  readonly webhookKey: string
  readonly recipients: string
  release(): void
}

/**
 * Takes the folder, creating it where needed. The lock is one of the operating system, so it goes with the
 * process however that ends.
 * @throws StartRefused when the folder cannot be written or another program has it
 */
export const takeDataFolder = (path: string, role: ProcessRole = 'everything'): DataFolder => {
  try {
    makeFolder(role === 'everything' ? join(path, 'redis') : path)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code
    throw new StartRefused(
      'data-folder',
      `The data folder ${path} cannot be created (${why}). Set DUTYBOOK_DATA to a folder that this user may write.`,
    )
  }
  const alone = role === 'everything'
  const locks = [lockFile(join(path, 'lock.sqlite'), path, alone ? 'alone' : 'shared')]
  const own = alone ? path : takePart(path, role, locks)
  return {
    log: join(path, 'log.sqlite'),
    readModel: join(own, 'read-model.sqlite'),
    redis: join(path, 'redis'),
    keys: join(path, 'development-issuer.json'),
    webhookKey: join(path, 'webhooks.key'),
    recipients: join(path, 'recipients.sqlite'),
    release: () => {
      for (const lock of locks.toReversed()) lock.close()
    },
  }
}

/** Folder by folder: the recursive form of mkdir never returns where even the parent cannot be made (/proc). */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** The first part of the folder that no other process of this role has. */
const takePart = (path: string, role: ProcessRole, locks: DatabaseSync[]): string => {
  for (let number = 1; number <= MOST_PARTS; number++) {
    const part = join(path, `${role}-${number}`)
    makeFolder(part)
    const lock = tryLock(join(part, 'lock.sqlite'), part, 'alone')
    if (lock === undefined) continue
    locks.push(lock)
    return part
  }
  throw new StartRefused('data-folder', `${MOST_PARTS} processes have parts of ${path} already.`)
}

const lockFile = (file: string, folder: string, how: 'alone' | 'shared'): DatabaseSync => {
  const lock = tryLock(file, folder, how)
  if (lock !== undefined) return lock
  throw new StartRefused(
    'data-folder',
    `The data folder ${folder} is in use by another Dutybook. Stop that one, or set DUTYBOOK_DATA to another folder.`,
  )
}

/** undefined: somebody else has it. */
const tryLock = (file: string, folder: string, how: 'alone' | 'shared'): DatabaseSync | undefined => {
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(file)
    lock.exec('PRAGMA journal_mode = DELETE')
    lock.exec(how === 'alone' ? 'BEGIN EXCLUSIVE' : 'BEGIN; SELECT count(*) FROM sqlite_schema')
    return lock
  } catch (error) {
    lock?.close()
    const why = error instanceof Error ? error.message : String(error)
    if (/locked|busy/iu.test(why)) return undefined
    throw new StartRefused(
      'data-folder',
      `The data folder ${folder} cannot be written (${why}). Check its owner, its mode and the space on its disk.`,
    )
  }
}
