import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import type { EventStore } from '@dutybook/event-store'
import { type Position, type RecordedEvent, START } from '@dutybook/kernel'
import { discardDatabase, retireDatabase } from '../database.ts'
import { indexReadModel, openReadModel, readModelStreams } from '../open-read-model.ts'

export interface RebuildProgress {
  readonly events: number
  readonly position: Position
}

export interface RebuildOptions {
  readonly store: Pick<EventStore, 'subscribeToAll'>
  /** The read model's file; nobody may have it open. */
  readonly path: string
  readonly onProgress?: (progress: RebuildProgress) => void
}

const EVENTS_PER_TRANSACTION = 10_000

/**
 * Builds the read model from the whole log beside the old one and puts it in its place when done.
 * A failure or a crash on the way leaves the old one.
 * @throws PoisonEvent, NotAReadModel, and the database's error when the old file is in use
 */
export const rebuildReadModel = async ({
  store,
  path,
  onProgress,
}: RebuildOptions): Promise<RebuildProgress> => {
  const fresh = `${path}.rebuild`
  retireDatabase(path)
  discardDatabase(fresh)
  try {
    const done = await build(store, fresh, onProgress)
    indexReadModel(fresh)
    flushToDisk(fresh)
    retireDatabase(path)
    renameSync(fresh, path)
    flushToDisk(dirname(path))
    return done
  } catch (error) {
    discardDatabase(fresh)
    throw error
  }
}

const build = async (
  store: RebuildOptions['store'],
  path: string,
  onProgress: RebuildOptions['onProgress'],
): Promise<RebuildProgress> => {
  const readModel = openReadModel({ path, bulk: true })
  const ending = new AbortController()
  let done: RebuildProgress = { events: 0, position: START }
  let waiting: RecordedEvent[] = []
  try {
    const filter = { streamPrefixes: readModelStreams }
    for await (const batch of store.subscribeToAll({ after: START, filter, signal: ending.signal })) {
      waiting.push(...batch.events)
      if (waiting.length < EVENTS_PER_TRANSACTION && !batch.caughtUp) continue
      readModel.apply(waiting, batch.position)
      done = { events: done.events + waiting.length, position: batch.position }
      onProgress?.(done)
      waiting = []
      if (batch.caughtUp) break
    }
    return done
  } finally {
    ending.abort()
    readModel.close()
  }
}

const flushToDisk = (path: string): void => {
  const descriptor = openSync(path, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
