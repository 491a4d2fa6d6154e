import type { Position, RecordedEvent } from '@dutybook/kernel'
import type { EventStore } from '../event-store.ts'
import { LogsDiffer } from './logs-differ.ts'

/** A place in both logs. */
export interface Reached {
  /** Events before it, the same in both. */
  readonly events: number
  readonly from: Position
  readonly to: Position
}

/** `more`: the log copied from goes on, the other one ends here. */
export interface Compared extends Reached {
  readonly more: boolean
}

export type Log = Pick<EventStore, 'readAll'>

/**
 * Holds the logs against each other from a place on, event by event, until the second one ends.
 * @throws LogsDiffer
 */
export const compareLogs = async (
  from: Log,
  to: Log,
  start: Reached,
  onSame: (reached: Reached) => void,
): Promise<Compared> => {
  let reached = start
  const given = from.readAll({ after: start.from })[Symbol.asyncIterator]()
  const taken = to.readAll({ after: start.to })[Symbol.asyncIterator]()
  try {
    for (;;) {
      const [one, other] = await Promise.all([given.next(), taken.next()])
      if (other.done === true) return { ...reached, more: one.done !== true }
      if (one.done === true) throw new LogsDiffer(reached.events, `only the second log has ${other.value.id}`)
      const part = differingPart(one.value, other.value)
      if (part !== undefined) {
        const ids = [one.value.id, other.value.id].join(' and ')
        throw new LogsDiffer(reached.events, part === 'id' ? `it is ${ids}` : `its ${part} (${one.value.id})`)
      }
      reached = { events: reached.events + 1, from: one.value.position, to: other.value.position }
      onSame(reached)
    }
  } finally {
    await Promise.all([given.return?.(), taken.return?.()])
  }
}

/** Positions alone may differ. What the stores keep is the JSON text, so texts are compared, not what they mean. */
const differingPart = (one: RecordedEvent, other: RecordedEvent): string | undefined => {
  const plain = ['id', 'stream', 'revision', 'type', 'recordedAt'] as const
  const json = ['data', 'metadata'] as const
  return (
    plain.find((part) => one[part] !== other[part]) ??
    json.find((part) => JSON.stringify(one[part]) !== JSON.stringify(other[part]))
  )
}
