import { dirname, join } from 'node:path'
import { newPath, openRaw, openStore } from '../adapters/embedded/embedded.examples.ts'
import { newEvent } from '../conformance/examples.ts'
import type { EventStore } from '../event-store.ts'

/** Two logs in files, and what their rows hold. */
export const twoLogs = async () => {
  const path = await newPath()
  const second = join(dirname(path), 'second.sqlite')
  const [from, to] = [await openStore(path), await openStore(second)]
  return { from, to, rowsOfFrom: () => rowsOf(path), rowsOfTo: () => rowsOf(second), second }
}

/** What an event is in the file, but for the number that the file gives a stream's name. */
const rowsOf = (path: string): readonly unknown[] =>
  openRaw(path)
    .prepare(`
      SELECT position, name, revision, recorded_at, events.id, type, metadata, data
      FROM events JOIN streams ON streams.id = events.stream ORDER BY position`)
    .all()

/** Appends one event after the other, in turn to each of the streams. */
export const writeInTurn = async (store: EventStore, streams: readonly string[], rounds: number) => {
  for (let round = 0; round < rounds; round++) {
    for (const stream of streams) {
      const event = newEvent({
        名称: `第${round}项`,
        数: [round, 0.1, null],
        '10': 1,
        '9': { text: '"\u2028\\' },
      })
      await store.append(stream, [event], { expectedRevision: 'any' })
    }
  }
}

type Append = EventStore['append']

/** The store, with another way of appending. */
export const appendingWith = (store: EventStore, change: (append: Append) => Append) => ({
  readAll: (...given: Parameters<EventStore['readAll']>) => store.readAll(...given),
  append: change((...given) => store.append(...given)),
})
