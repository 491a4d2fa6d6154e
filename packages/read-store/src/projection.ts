import type { RecordedEvent } from '@dutybook/kernel'

/** One part of the read model: its tables, and how events of its streams change them. */
export interface Projection {
  /** Takes one event into the rows; throws when the event cannot be right. */
  apply(event: RecordedEvent): void
  /** Writes what was held back for the batch, and forgets it; called before every commit. */
  flush?(): void
  /** Forgets what was held back, unwritten. */
  reset?(): void
}
