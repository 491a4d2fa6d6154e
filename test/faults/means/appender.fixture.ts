import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { openEmbeddedEventStore } from '@dutybook/event-store'
import type { NewEvent } from '@dutybook/kernel'

/** Appends events one by one to streams, several at a time, and says what was acknowledged, a line each. */
const [path = '', streams = '', appends = ''] = process.argv.slice(2)
const actor = { id: 'appender', organisation: 'test', role: 'system' }
const newEvent = (number: number): NewEvent => {
  const commandId = randomUUID()
  const metadata = {
    actor,
    correlationId: commandId,
    causationId: commandId,
    commandId,
    commandHash: '',
    schemaVersion: 1,
  }
  return { id: randomUUID(), type: 'Counted', data: { number }, metadata }
}
const store = await openEmbeddedEventStore({ path, clock: () => new Date() })
const names = streams.split(',')
await Promise.all(
  names.map(async (stream, index) => {
    for (let number = index; number < Number(appends); number += names.length) {
      const event = newEvent(number)
      const { revision, position } = await store.append(stream, [event], { expectedRevision: 'any' })
      writeSync(1, `${JSON.stringify({ id: event.id, stream, revision, position })}\n`)
    }
  }),
)
await store.close()
