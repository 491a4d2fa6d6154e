import { openEmbeddedEventStore } from '@dutybook/event-store'
import { serveBuild } from './serve-build.ts'

await serveBuild((path: string) => openEmbeddedEventStore({ path, clock: () => new Date() }))
