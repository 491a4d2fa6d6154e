import { resolve } from 'node:path'
import { type EventStore, openEmbeddedEventStore, StoreCannotOpen } from '@dutybook/event-store'
import type { EventStoreDb } from '@dutybook/event-store/eventstoredb'
import {
  NotAReadModel,
  PoisonEvent,
  type RebuildProgress,
  readModelDigest,
  rebuildReadModel,
} from '@dutybook/read-store'
import { Failure } from './failure.ts'
import type { LogAddress } from './log-address.ts'

/** @throws StoreCannotOpen, StoreUnavailable */
export const openLog = async (address: LogAddress): Promise<EventStore> => {
  if (address.kind === 'file') return openEmbeddedEventStore({ path: address.path, clock: () => new Date() })
  const { openEventStoreDb } = await import('@dutybook/event-store/eventstoredb')
  return openEventStoreDb(address)
}

/** What is kept beside a log on a server under that word. */
export const openBeside = async (
  address: Extract<LogAddress, { readonly kind: 'server' }>,
  beside: string,
): Promise<EventStoreDb> => {
  const { openEventStoreDb } = await import('@dutybook/event-store/eventstoredb')
  return openEventStoreDb({ ...address, beside })
}

/** What a rebuild did: the digest of all rows before (undefined when there was no read model) and after. */
export interface Rebuilt extends RebuildProgress {
  readonly before: string | undefined
  readonly after: string
}

/**
 * Rebuilds the read model of a data folder that no program has open.
 * @throws Failure when it is open, or the log cannot be read
 */
export const rebuild = async (
  folder: string,
  onProgress: (progress: RebuildProgress) => void,
): Promise<Rebuilt> => {
  try {
    return await rebuildIn(folder, onProgress)
  } catch (error) {
    if (isLocked(error))
      throw new Failure(`The data folder ${folder} is in use. Stop Dutybook there, then rebuild.`)
    if (error instanceof StoreCannotOpen || error instanceof NotAReadModel || error instanceof PoisonEvent)
      throw new Failure(`The read model of ${folder} is not rebuilt, and left as it is: ${error.message}.`)
    throw error
  }
}

const SQLITE_BUSY = 5

const isLocked = (error: unknown): boolean =>
  (error instanceof StoreCannotOpen && error.reason === 'locked') ||
  (error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY)

const rebuildIn = async (
  folder: string,
  onProgress: (progress: RebuildProgress) => void,
): Promise<Rebuilt> => {
  const path = resolve(folder, 'read-model.sqlite')
  const log: LogAddress = { kind: 'file', path: resolve(folder, 'log.sqlite') }
  const secondThread = { module: new URL('./build-thread.ts', import.meta.url), log }
  const store = await openLog(log)
  try {
    const before = digestOf(path)
    const done = await rebuildReadModel({ store, secondThread, path, onProgress })
    return { ...done, before, after: readModelDigest(path) }
  } finally {
    await store.close()
  }
}

const digestOf = (path: string): string | undefined => {
  try {
    return readModelDigest(path)
  } catch {
    return undefined
  }
}
