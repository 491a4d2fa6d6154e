import type { Position, RecordedEvent } from '@dutybook/kernel'

/** An event that the read model cannot take in: malformed, out of order, or written by a newer program. */
export class PoisonEvent extends Error {
  override readonly name = 'PoisonEvent'
  readonly position: Position
  readonly stream: string
  readonly revision: number
  readonly type: string
  constructor(
    { position, stream, revision, type }: Pick<RecordedEvent, 'position' | 'stream' | 'revision' | 'type'>,
    cause: unknown,
  ) {
    const why = cause instanceof Error ? cause.message : String(cause)
    super(`event ${type} at position ${position} (${stream}, revision ${revision}): ${why}`, { cause })
    this.position = position
    this.stream = stream
    this.revision = revision
    this.type = type
  }
}

/** Whether an error says that the read model's database cannot be used now: disk, lock or damage. */
export const isOutage = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && !blamesEvent(error)

const SQLITE_CONSTRAINT = 19
const SQLITE_MISMATCH = 20

/** Whether an error tells about the event's data, not about the disk or the database. */
export const blamesEvent = (error: unknown): boolean => {
  if (!(error instanceof Error) || !('errcode' in error)) return true
  const primary = Number(error.errcode) & 0xff
  return primary === SQLITE_CONSTRAINT || primary === SQLITE_MISMATCH
}
