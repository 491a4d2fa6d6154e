export * from './event-store.ts'
export * from './repository.ts'
export { openEmbeddedEventStore } from './adapters/embedded/open.ts'
