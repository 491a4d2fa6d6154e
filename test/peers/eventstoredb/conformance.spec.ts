import type { EventStore } from '@dutybook/event-store'
import { openEventStoreDb } from '@dutybook/event-store/eventstoredb'
import { eventStoreConformance } from '@dutybook/event-store/conformance'
import { startPeer } from './peer.ts'

/** Opens logs on a server that `start` gives each test, under a prefix of the test's own. */
const conformsAt = (
  name: string,
  start: () => Promise<{ readonly url: string; stop(): Promise<void> }>,
): void =>
  eventStoreConformance({
    name,
    eventIdsUniqueIn: 'stream',
    async open() {
      const server = await start()
      const prefix = `conformance.${crypto.randomUUID().replaceAll('-', '')}.`
      const connect = (): EventStore => openEventStoreDb({ connectionString: server.url, prefix })
      let store = connect()
      return {
        get store() {
          return store
        },
        async reopen() {
          await store.close()
          store = connect()
          return store
        },
        async dispose() {
          await store.close()
          await server.stop()
        },
      }
    },
  })

conformsAt('eventstoredb, with the peer (a test double)', () => startPeer())

const url = process.env['EVENTSTOREDB_URL'] ?? ''
if (url === '') {
  process.stdout.write('EVENTSTOREDB_URL is not set: no real EventStoreDB was asked, only the test double.\n')
} else {
  process.stdout.write('EVENTSTOREDB_URL is set: the suite also runs against that server.\n')
  conformsAt('eventstoredb, at EVENTSTOREDB_URL', () =>
    Promise.resolve({ url, stop: () => Promise.resolve() }),
  )
}
