import type { DatabaseSync } from 'node:sqlite'

/** Folds a write-ahead log into its database while nobody waits for either. */
export interface Folding {
  /** Something was committed. */
  committed(): void
  stop(): void
}

/** Longer than what follows from a commit mostly takes. */
const IDLE_MS = 8
/** About 0.5 MB. */
const PAGES_WORTH_FOLDING = 125

/**
 * SQLite folds on its own as soon as the log is long enough (`wal_autocheckpoint`), in the middle of a commit. It seldom comes to that when
 * short pauses are made use of. https://www.sqlite.org/pragma.html#pragma_wal_checkpoint
 */
export const foldWhenIdle = (db: DatabaseSync): Folding => {
  const look = db.prepare('PRAGMA wal_checkpoint(NOOP)')
  const checkpoint = db.prepare('PRAGMA wal_checkpoint(PASSIVE)')
  let timer: NodeJS.Timeout | undefined
  let busy = false

  const fold = (): void => {
    try {
      const { log, checkpointed } = look.get() ?? {}
      if (Number(log) - Number(checkpointed) >= PAGES_WORTH_FOLDING) checkpoint.get()
    } catch {
      // What keeps a log from being folded, a full disk say, is told by the commit that meets it.
    }
  }

  const wait = (): void => {
    busy = false
    timer = setTimeout(() => {
      timer = undefined
      if (busy) wait()
      else fold()
    }, IDLE_MS).unref()
  }

  return {
    committed() {
      busy = true
      if (timer === undefined) wait()
    },
    stop() {
      clearTimeout(timer)
    },
  }
}
