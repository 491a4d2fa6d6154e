import { join } from 'node:path'
import { openEmbeddedEventStore } from '@dutybook/event-store'
import type { NewEvent, RecordedEvent } from '@dutybook/kernel'
import { v5 as uuidV5 } from 'uuid'
import { eventsIn, type TestFolder } from '../support/data-folder.ts'

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gu
const NAMESPACE = 'b7a3f6c2-64d0-4b8f-9d4e-2f7f0e9b1c55'

/** Makes the log of a stopped program long: everything in it so many times more, each time under other ids. */
export const copyDistricts = async (folder: TestFolder, copies: number): Promise<number> => {
  const events = await eventsIn(folder)
  const store = await openEmbeddedEventStore({
    path: join(folder.path, 'log.sqlite'),
    clock: () => new Date(),
  })
  const streams = Object.entries(Object.groupBy(events, ({ stream }) => stream))
  for (let copy = 0; copy < copies; copy++) {
    const renamed = renaming(copy)
    await Promise.all(
      streams.map(([stream, some = []]) =>
        store.append(renamed(stream), some.map(renamedEvent(renamed)), { expectedRevision: 'no-stream' }),
      ),
    )
  }
  await store.close()
  return events.length * (copies + 1)
}

const renaming = (copy: number): ((text: string) => string) => {
  const known = new Map<string, string>()
  return (text) =>
    text.replaceAll(UUID, (id) => {
      const other = known.get(id) ?? uuidV5(`${copy} ${id}`, NAMESPACE)
      known.set(id, other)
      return other
    })
}

const renamedEvent =
  (renamed: (text: string) => string) =>
  ({ id, type, data, metadata }: RecordedEvent): NewEvent =>
    JSON.parse(renamed(JSON.stringify({ id, type, data, metadata }))) as NewEvent
