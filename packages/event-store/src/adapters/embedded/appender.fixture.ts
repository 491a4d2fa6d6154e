import { writeSync } from 'node:fs'
import { newEvent } from '../../conformance/examples.ts'
import { openEmbeddedEventStore } from './open.ts'

const [path = '', streams = '', appends = ''] = process.argv.slice(2)
const store = await openEmbeddedEventStore({ path, clock: () => new Date() })
const text = 'x'.repeat(300)
await Promise.all(
  streams.split(',').map(async (stream) => {
    for (let number = 0; number < Number(appends); number++) {
      const event = newEvent({ number, text })
      const { revision, position } = await store.append(stream, [event], { expectedRevision: 'any' })
      writeSync(1, `${JSON.stringify({ id: event.id, stream, revision, position })}\n`)
    }
  }),
).catch((error: unknown) => writeSync(1, `${JSON.stringify({ failed: String(error) })}\n`))
await store.close()
