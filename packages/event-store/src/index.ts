export {
  backupLog,
  type BackupOptions,
  BackupRefused,
  restoreLog,
  type RestoreOptions,
} from './adapters/embedded/backup.ts'
export type { LogCopy } from './adapters/embedded/compare-databases.ts'
export { foldWhenIdle } from './adapters/embedded/fold-when-idle.ts'
export { openEmbeddedEventStore } from './adapters/embedded/open.ts'
export { type CannotOpenReason, StoreCannotOpen } from './adapters/embedded/store-cannot-open.ts'
export { streamPrefix } from './adapters/eventstoredb/stream-prefix.ts'
export type { Reached } from './copying/compare-logs.ts'
export { type Copied, type CopyProgress, copyLog } from './copying/copy-log.ts'
export { LogsDiffer } from './copying/logs-differ.ts'
export * from './event-store.ts'
export * from './repository.ts'
