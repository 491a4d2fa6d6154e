import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Batch } from '../../event-store.ts'
import type { Changes } from './changes.ts'
import { toPosition } from './positions.ts'
import { createDecoder, type LogPage } from './reads.ts'

/** A page of the log, and the state of changes right before it was read. */
export interface Look extends LogPage {
  readonly seen: number
}

/** Follows the log from a row on: pages until its end, then waits for changes. Holds one page at a time. */
export async function* follow(
  after: number,
  look: (after: number) => Promise<Look>,
  changes: Changes,
  signal: AbortSignal,
): AsyncGenerator<Batch, void> {
  const decode = createDecoder()
  let row = after
  let first = true
  while (!signal.aborted) {
    const page = await look(row)
    if (signal.aborted) return
    const caughtUp = page.reached >= page.head
    if (first || page.reached > row) {
      yield { events: page.rows.map(decode), position: toPosition(page.reached), caughtUp }
    }
    first = false
    row = page.reached
    await (caughtUp ? changes.after(page.seen, signal) : nextTurn())
  }
}
