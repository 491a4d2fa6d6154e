import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventStoreConformance } from '../../conformance/index.ts'
import { clock } from './embedded.examples.ts'
import { openEmbeddedEventStore } from './open.ts'

eventStoreConformance({
  name: 'embedded',
  eventIdsUniqueIn: 'log',
  async open() {
    const folder = await mkdtemp(join(tmpdir(), 'dutybook-log-'))
    const path = join(folder, 'log.sqlite')
    let store = await openEmbeddedEventStore({ path, clock })
    return {
      get store() {
        return store
      },
      async reopen() {
        await store.close()
        store = await openEmbeddedEventStore({ path, clock })
        return store
      },
      async dispose() {
        await store.close()
        await rm(folder, { recursive: true })
      },
    }
  },
})
