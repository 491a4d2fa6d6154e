/**
 * `newer-format`: written by a later version of Dutybook. `corrupt`: not a Dutybook log, or damaged.
 * `not-writable`: folder missing, no permission, disk full. `locked`: another process holds the lock.
 * `not-durable`: this place cannot keep a write-ahead log that survives a power cut.
 */
export type CannotOpenReason = 'newer-format' | 'corrupt' | 'not-writable' | 'locked' | 'not-durable'

/** The log cannot be used; the message says what is wrong, where, and what to do. */
export class StoreCannotOpen extends Error {
  override readonly name = 'StoreCannotOpen'
  readonly reason: CannotOpenReason
  readonly path: string
  constructor(reason: CannotOpenReason, path: string, message: string, options?: ErrorOptions) {
    super(`cannot open the event log ${path}: ${message}`, options)
    this.reason = reason
    this.path = path
  }
}
