import { KeyFileUnusable } from '@dutybook/api'
import { StoreCannotOpen, StoreUnavailable } from '@dutybook/event-store'
import { RecipientsUnusable, SecretKeyUnusable } from '@dutybook/outbound'
import { NotAReadModel, PoisonEvent } from '@dutybook/read-store'
import { ReadModelStuck } from './follow-log.ts'
import { RedisCannotStart } from './redis/redis-cannot-start.ts'
import { RedisProgramMissing } from './redis/redis-program.ts'
import { StartRefused } from './start-refused.ts'

const LISTENING = ['listen', 'bind', 'getaddrinfo']
const UNUSABLE_FILES = ['EACCES', 'EDQUOT', 'EFBIG', 'EIO', 'EISDIR', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS']
/** SQLite's result codes BUSY, LOCKED, READONLY, IOERR, FULL and CANTOPEN. */
const UNUSABLE_DATABASES = [5, 6, 8, 10, 13, 14]
/** CORRUPT and NOTADB. */
const DAMAGED_DATABASES = [11, 26]

const unusableFiles = [KeyFileUnusable, NotAReadModel, SecretKeyUnusable, RecipientsUnusable]

/** Gives every way in which a start can fail its words and its exit code. A bug stays what it is. */
export const explainStart = (error: unknown, folder: string): unknown => {
  if (error instanceof StartRefused) return error
  const checkFolder = `Check the owner and the mode of the data folder ${folder}, and the space on its disk.`
  if (error instanceof StoreCannotOpen) {
    const ours = error.reason === 'corrupt' || error.reason === 'newer-format'
    return new StartRefused(ours ? 'log' : 'data-folder', sentence(error))
  }
  if (error instanceof ReadModelStuck) {
    return isDamagedLog(error.cause)
      ? new StartRefused('log', `${sentence(error)} Keep ${folder} for analysis and restore a backup.`)
      : new StartRefused('data-folder', `${sentence(error)} ${checkFolder}`)
  }
  if (error instanceof PoisonEvent) {
    const advice = 'Start the version of Dutybook that wrote it, or restore a backup.'
    return new StartRefused('log', `The log in ${folder} cannot be read. ${sentence(error)} ${advice}`)
  }
  if (unusableFiles.some((kind) => error instanceof kind))
    return new StartRefused('data-folder', sentence(error))
  if (error instanceof RedisProgramMissing || error instanceof RedisCannotStart)
    return new StartRefused('redis', sentence(error))
  const { code, syscall, errcode } = detailsOf(error)
  if (LISTENING.includes(String(syscall)))
    return new StartRefused('address', `${sentence(error)} Set PORT or HOST to an address that is free.`)
  if (UNUSABLE_FILES.includes(String(code)) || UNUSABLE_DATABASES.includes(Number(errcode) & 0xff)) {
    return new StartRefused('data-folder', `${sentence(error)} ${checkFolder}`)
  }
  return error
}

const isDamagedLog = (error: unknown): boolean =>
  error instanceof StoreUnavailable &&
  DAMAGED_DATABASES.includes(Number(detailsOf(error.cause).errcode) & 0xff)

interface Details {
  readonly code?: unknown
  readonly syscall?: unknown
  readonly errcode?: unknown
}

const detailsOf = (error: unknown): Details => (error instanceof Error ? (error as Details) : {})

const sentence = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error)
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
