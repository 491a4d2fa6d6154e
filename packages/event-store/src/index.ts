export { openEmbeddedEventStore } from './adapters/embedded/open.ts'
export { type CannotOpenReason, StoreCannotOpen } from './adapters/embedded/store-cannot-open.ts'
export * from './event-store.ts'
export * from './repository.ts'
