import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartRefused } from './start-refused.ts'

/** The folder that holds everything, taken by one running program at a time. */
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
export const takeDataFolder = (path: string): DataFolder => {
  try {
    makeFolder(join(path, 'redis'))
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code
    throw new StartRefused(
      'data-folder',
      `The data folder ${path} cannot be created (${why}). Set DUTYBOOK_DATA to a folder that this user may write.`,
    )
  }
  const lock = lockFile(join(path, 'lock.sqlite'), path)
  return {
    log: join(path, 'log.sqlite'),
    readModel: join(path, 'read-model.sqlite'),
    redis: join(path, 'redis'),
    keys: join(path, 'development-issuer.json'),
    webhookKey: join(path, 'webhooks.key'),
    recipients: join(path, 'recipients.sqlite'),
    release: () => lock.close(),
  }
}

/** Folder by folder: the recursive form of mkdir never returns where even the parent cannot be made (/proc). */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path, { mode: 0o700 })
}

const lockFile = (file: string, folder: string): DatabaseSync => {
  try {
    const lock = new DatabaseSync(file)
    lock.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StartRefused(
      'data-folder',
      /locked|busy/iu.test(why)
        ? `The data folder ${folder} is in use by another Dutybook. Stop that one, or set DUTYBOOK_DATA to another folder.`
        : `The data folder ${folder} cannot be written (${why}). Check its owner, its mode and the space on its disk.`,
    )
  }
}
