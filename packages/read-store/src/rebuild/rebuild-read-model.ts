import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import type { EventStore } from '@dutybook/event-store'
import { START } from '@dutybook/kernel'
import { discardDatabase, retireDatabase } from '../database.ts'
import type { Part } from '../project-log.ts'
import { PoisonEvent } from '../poison-event.ts'
import { buildInThread, type SecondThread } from './build-in-thread.ts'
import { buildPart, type RebuildProgress } from './build-part.ts'
import { joinParts } from './join-parts.ts'

export type { RebuildProgress } from './build-part.ts'

export interface RebuildOptions {
  readonly store: Pick<EventStore, 'subscribeToAll' | 'head'>
  /** A thread that reads the same log and builds a part of the model; without one this thread builds all. */
  readonly secondThread?: SecondThread
  /** The read model's file; nobody may have it open. */
  readonly path: string
  readonly onProgress?: (progress: RebuildProgress) => void
}

/**
 * Builds the read model from the whole log, as it is at the beginning, beside the old one and puts it in its place when done.
 * A failure or a crash on the way leaves the old one.
 * @throws PoisonEvent, NotAReadModel, and the database's error when the old file is in use
 */
export const rebuildReadModel = async (options: RebuildOptions): Promise<RebuildProgress> => {
  const { path } = options
  const [fresh, aside] = [`${path}.rebuild`, `${path}.rebuild-work`]
  retireDatabase(path)
  try {
    for (const file of [fresh, aside]) discardDatabase(file)
    const done = await build(options, fresh, aside)
    flushToDisk(fresh)
    retireDatabase(path)
    renameSync(fresh, path)
    flushToDisk(dirname(path))
    return done
  } finally {
    for (const file of [fresh, aside]) discardDatabase(file)
  }
}

const build = async (
  { store, secondThread, onProgress }: RebuildOptions,
  path: string,
  aside: string,
): Promise<RebuildProgress> => {
  const until = await store.head()
  if (secondThread === undefined) return buildPart({ store, path, until, ...(onProgress && { onProgress }) })
  const reached = { lists: NOTHING, work: NOTHING }
  const follow = (part: Part) => (progress: RebuildProgress) => {
    reached[part] = progress
    onProgress?.(inAll(reached))
  }
  const built = await Promise.allSettled([
    buildInThread(secondThread, { path, part: 'lists', until, onProgress: follow('lists') }),
    buildPart({ store, path: aside, part: 'work', until, onProgress: follow('work') }),
  ])
  const failures = built.flatMap((part) => (part.status === 'rejected' ? [part.reason as unknown] : []))
  if (failures.length > 0) throw foremost(failures)
  joinParts(path, aside)
  return inAll(reached)
}

const NOTHING: RebuildProgress = { events: 0, position: START }

const inAll = ({ lists, work }: Readonly<Record<Part, RebuildProgress>>): RebuildProgress => ({
  events: lists.events + work.events,
  position: lists.position < work.position ? lists.position : work.position,
})

/** Of two poison events the earlier, at which one thread would have stopped. */
const foremost = (failures: readonly unknown[]): unknown => {
  const positionOf = (failure: unknown) => (failure instanceof PoisonEvent ? failure.position : START)
  return failures.toSorted((a, b) => (positionOf(a) < positionOf(b) ? -1 : 1))[0]
}

const flushToDisk = (path: string): void => {
  const descriptor = openSync(path, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
