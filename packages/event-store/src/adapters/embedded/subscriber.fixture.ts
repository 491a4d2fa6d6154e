import { openEmbeddedEventStore } from './open.ts'

const [path = '', ending = ''] = process.argv.slice(2)
const store = await openEmbeddedEventStore({ path, clock: () => new Date() })
const controller = new AbortController()
const batches = store.subscribeToAll({ signal: controller.signal })[Symbol.asyncIterator]()
await batches.next()
const waiting = batches.next()
if (ending === 'abort') controller.abort()
else await store.close()
await waiting.catch(() => undefined)
