import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type EventStore, openEmbeddedEventStore } from '@dutybook/event-store'
import { type Position, type RecordedEvent, START } from '@dutybook/kernel'

export const openStore = (folder: string): Promise<EventStore> =>
  openEmbeddedEventStore({
    path: join(folder, `log-${randomUUID()}.db`),
    clock: () => new Date(Date.UTC(2026, 2, 1)),
  })

/** Appends what a recorder holds, runs of one stream and command as one append; answers the last position. */
export const record = async (store: EventStore, events: readonly RecordedEvent[]): Promise<Position> => {
  let position: Position = START
  for (const run of runsOf(events)) {
    const [first] = run as [RecordedEvent]
    const expectedRevision = first.revision === 0 ? 'no-stream' : first.revision - 1
    position = (await store.append(first.stream, run, { expectedRevision })).position
  }
  return position
}

const runsOf = (events: readonly RecordedEvent[]): readonly RecordedEvent[][] => {
  const runs: RecordedEvent[][] = []
  for (const event of events) {
    const last = runs.at(-1)
    const [first] = last ?? []
    if (first?.metadata.commandId === event.metadata.commandId) last?.push(event)
    else runs.push([event])
  }
  return runs
}
