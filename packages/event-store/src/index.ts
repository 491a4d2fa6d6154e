export {
  backupLog,
  type BackupOptions,
  BackupRefused,
  restoreLog,
  type RestoreOptions,
} from './adapters/embedded/backup.ts'
export type { LogCopy } from './adapters/embedded/compare-logs.ts'
export { openEmbeddedEventStore } from './adapters/embedded/open.ts'
export { type CannotOpenReason, StoreCannotOpen } from './adapters/embedded/store-cannot-open.ts'
export { type EventStoreDbOptions, openEventStoreDb, streamPrefix } from './adapters/eventstoredb/open.ts'
export * from './event-store.ts'
export * from './repository.ts'
