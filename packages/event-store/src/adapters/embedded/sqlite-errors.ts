import { setTimeout as pause } from 'node:timers/promises'
import { StoreUnavailable } from '../../event-store.ts'

/** SQLite's primary result code of an error, 0 when the error is not SQLite's. See https://sqlite.org/rescode.html */
export const sqliteCode = (error: unknown): number =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0

export const BUSY = 5
export const PROTOCOL = 15
export const CONSTRAINT = 19

const OUTAGES: ReadonlyMap<number, string> = new Map([
  [BUSY, 'the log is locked by another process'],
  [6, 'the log is locked'],
  [7, 'out of memory'],
  [8, 'the log is read-only'],
  [10, 'the disk reports an error'],
  [11, 'the log file is damaged'],
  [13, 'the disk is full'],
  [14, 'a file of the log cannot be opened'],
  [PROTOCOL, 'the log is locked by another process'],
  [26, 'the log file is damaged'],
])

export const isBusy = (error: unknown): boolean => {
  const code = sqliteCode(error)
  return code === BUSY || code === PROTOCOL
}

/** What went wrong outside the program, in words; undefined for anything else. */
export const outage = (error: unknown): string | undefined => OUTAGES.get(sqliteCode(error))

/** SQLite's outages as StoreUnavailable; every other error unchanged. */
export const asUnavailable = (error: unknown): unknown => {
  const reason = outage(error)
  return reason === undefined
    ? error
    : new StoreUnavailable(`event store unavailable: ${reason}`, { cause: error })
}

const RETRY_MS = 10

/** Does the work, again and again while another process holds the lock, for so many milliseconds at most. */
export const patiently = async <T>(work: () => T, patienceMs: number): Promise<T> => {
  const start = performance.now()
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || performance.now() - start >= patienceMs) throw error
    }
    await pause(RETRY_MS)
  }
}
