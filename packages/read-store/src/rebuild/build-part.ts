import { listStream } from '@dutybook/duty-lists'
import type { EventStore } from '@dutybook/event-store'
import { type Position, type RecordedEvent, START } from '@dutybook/kernel'
import { indexReadModel, openReadModel } from '../open-read-model.ts'
import { type Part, readModelStreams, streamsOfPart } from '../project-log.ts'

export interface RebuildProgress {
  readonly events: number
  readonly position: Position
}

export interface BuildOptions {
  readonly store: Pick<EventStore, 'subscribeToAll'>
  /** File that does not exist yet; a crash spoils it. */
  readonly path: string
  /** All parts when not given. */
  readonly part?: Part
  /** The last position that is taken in. */
  readonly until: Position
  readonly onProgress?: (progress: RebuildProgress) => void
}

/** A page that many of them change is written once. More than these would be held in memory for nothing. */
const EVENTS_PER_TRANSACTION = 20_000

/** Events of editions and campaigns, which both parts take in, are counted with the work. */
const isOfList = ({ stream }: RecordedEvent): boolean => stream.startsWith(listStream(''))

/**
 * Fills a new read model, or a part of it, from the whole log.
 * @throws PoisonEvent
 */
export const buildPart = async ({
  store,
  path,
  part,
  until,
  onProgress,
}: BuildOptions): Promise<RebuildProgress> => {
  const readModel = openReadModel({ path, bulk: true, ...(part && { part }) })
  const ending = new AbortController()
  let done: RebuildProgress = { events: 0, position: START }
  let waiting: RecordedEvent[] = []
  try {
    const filter = { streamPrefixes: part === undefined ? readModelStreams : streamsOfPart[part] }
    const counted = part === 'lists' ? isOfList : () => true
    for await (const batch of store.subscribeToAll({ after: START, filter, signal: ending.signal })) {
      const isLast = batch.caughtUp || batch.position >= until
      waiting.push(...(isLast ? batch.events.filter((event) => event.position <= until) : batch.events))
      if (waiting.length < EVENTS_PER_TRANSACTION && !isLast) continue
      const position = batch.position < until ? batch.position : until
      readModel.apply(waiting, position)
      done = { events: done.events + waiting.filter(counted).length, position }
      onProgress?.(done)
      waiting = []
      if (isLast) break
    }
  } finally {
    ending.abort()
    readModel.close()
  }
  indexReadModel(path)
  return done
}
