import { openEventStoreDb } from '@dutybook/event-store'
import { eventStoreConformance } from '@dutybook/event-store/conformance'
import { startPeer } from './peer.ts'

eventStoreConformance({
  name: 'eventstoredb, with the peer (a test double)',
  eventIdsUniqueIn: 'stream',
  async open() {
    const peer = await startPeer()
    const connect = () => openEventStoreDb({ connectionString: peer.url, prefix: 'dutybook.' })
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
        await peer.stop()
      },
    }
  },
})
