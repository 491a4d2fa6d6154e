import { setImmediate as nextTurn } from 'node:timers/promises'
import { type NewEvent, type RecordedEvent, START } from '@dutybook/kernel'
import {
  type EventStore,
  type ReadAllOptions,
  type ReadStreamOptions,
  StoreUnavailable,
} from '../../event-store.ts'
import { createAppendQueue } from './append-queue.ts'
import { createChanges } from './changes.ts'
import type { Connections } from './connection.ts'
import { createEventIds } from './event-ids.ts'
import { foldWhenIdle } from './fold-when-idle.ts'
import { createHeads } from './heads.ts'
import { toPosition, toRow } from './positions.ts'
import { accepts, createDecoder, createReads, type Page } from './reads.ts'
import { asUnavailable, outage, patiently } from './sqlite-errors.ts'
import { createStreamIndex } from './stream-index.ts'
import { follow, type Look } from './subscription.ts'
import { createWriter, type EntryEvent } from './writer.ts'

const NOTHING: Page = { rows: [], full: false }

/** The port on two open connections, which `close` closes. */
export const createEmbeddedEventStore = (
  { writer, reader }: Connections,
  clock: () => Date,
  patienceMs: number,
): EventStore => {
  const heads = createHeads(writer)
  const reads = createReads(reader)
  const changes = createChanges(() => {
    heads.refresh()
    return heads.forgotten
  })
  const ids = createEventIds(writer)
  ids.readAhead()
  const commit = createWriter(writer, heads, ids, createStreamIndex(writer), clock)
  const folding = foldWhenIdle(writer)
  const committed = () => {
    changes.announce()
    folding.committed()
  }
  const queue = createAppendQueue(commit, committed, patienceMs)
  let closing: Promise<void> | undefined

  const attempt = async <T>(work: () => T): Promise<T> => {
    try {
      return await patiently(() => {
        if (closing !== undefined) throw closed()
        return work()
      }, patienceMs)
    } catch (error) {
      throw asUnavailable(error)
    }
  }

  const streamPage = (
    stream: string,
    from: number,
    direction: 'forwards' | 'backwards',
    limit: number,
  ): Page => {
    heads.refresh()
    const known = heads.get(stream)
    if (known !== undefined && direction === 'forwards' && from > known.revision) return NOTHING
    if (known !== undefined && direction === 'backwards' && from >= known.revision && limit === 1) {
      const last = heads.since(known.row - 1)?.[0]
      if (last !== undefined) return { rows: [last], full: true }
    }
    const page = reads.stream(stream, from, direction, limit)
    const last = page.rows.at(-1)
    if (direction === 'forwards' && !page.full && last !== undefined) {
      heads.learn(stream, { row: last[0], stream: last[1], revision: last[3] })
    }
    return page
  }

  async function* readStream(
    stream: string,
    options: ReadStreamOptions = {},
  ): AsyncGenerator<RecordedEvent, void> {
    const { direction = 'forwards' } = options
    const step = direction === 'forwards' ? 1 : -1
    const decode = createDecoder()
    let from = options.from ?? (step === 1 ? 0 : Number.MAX_SAFE_INTEGER)
    let left = options.limit ?? Number.POSITIVE_INFINITY
    while (left > 0) {
      const { rows, full } = await attempt(() => streamPage(stream, from, direction, left))
      for (const row of rows) {
        yield decode(row)
        from = row[3] + step
      }
      left -= rows.length
      if (!full) return
      await nextTurn()
    }
  }

  async function* readAll({
    after = START,
    filter,
    limit,
  }: ReadAllOptions = {}): AsyncGenerator<RecordedEvent, void> {
    const read = await attempt(() => reads.log(filter))
    const head = await attempt(reads.head)
    const decode = createDecoder()
    let left = limit ?? Number.POSITIVE_INFINITY
    let row = toRow(after)
    while (left > 0 && row < head) {
      const page = await attempt(() => read(row, left, head))
      for (const found of page.rows) yield decode(found)
      left -= page.rows.length
      row = page.reached
      if (left > 0 && row < head) await nextTurn()
    }
  }

  const closeAll = async (): Promise<void> => {
    await queue.drained()
    folding.stop()
    changes.close()
    reader.close()
    try {
      writer.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch (error) {
      if (outage(error) === undefined) throw error
    } finally {
      writer.close()
    }
  }

  return {
    append(stream, events, { expectedRevision, firstRecordedAt }) {
      if (closing !== undefined) return Promise.reject(closed())
      try {
        return queue.add({
          stream: wellFormed(stream),
          expected: expectedRevision,
          events: toEntryEvents(events),
          recordedAt: firstRecordedAt === undefined ? undefined : Date.parse(firstRecordedAt),
        })
      } catch (error) {
        return Promise.reject(error)
      }
    },
    readStream,
    readAll,
    async *subscribeToAll({ after = START, filter, signal }) {
      const read = await attempt(() => reads.log(filter))
      const wanted = accepts(filter)
      const look = (row: number): Promise<Look> =>
        attempt(() => {
          const seen = changes.current()
          const kept = heads.since(row)
          if (kept === undefined) return { seen, ...read(row, Number.POSITIVE_INFINITY) }
          const head = row + kept.length
          return { seen, rows: kept.filter(wanted), full: false, reached: head, head }
        })
      yield* follow(toRow(after), look, changes, signal)
    },
    head: async () => toPosition(await attempt(reads.head)),
    close: () => (closing ??= closeAll()),
  }
}

const closed = (): StoreUnavailable => new StoreUnavailable('event store unavailable: it is closed')

/** The events of one command share their metadata, which is then made text once. */
const toEntryEvents = (events: readonly NewEvent[]): readonly EntryEvent[] => {
  let shared: NewEvent['metadata'] | undefined
  let text = ''
  return events.map(({ id, type, data, metadata }) => {
    if (metadata !== shared) text = JSON.stringify(metadata)
    shared = metadata
    return { id: wellFormed(id), type: wellFormed(type), data: JSON.stringify(data), metadata: text }
  })
}

const wellFormed = (text: string): string => {
  if (text !== '' && text.isWellFormed() && !text.includes('\0')) return text
  throw new TypeError(
    `${JSON.stringify(text)} cannot name a stream, a type or an event: it is empty or not well-formed text`,
  )
}
