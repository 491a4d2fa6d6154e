import { openEmbeddedEventStore } from '@dutybook/event-store'
import { serveBuild } from '@dutybook/read-store'

await serveBuild((path: string) => openEmbeddedEventStore({ path, clock: () => new Date() }))
