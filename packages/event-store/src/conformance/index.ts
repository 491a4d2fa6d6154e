import { describe } from 'vitest'
import type { Adapter } from './adapter.ts'
import { appending } from './appending.ts'
import { lasting } from './lasting.ts'
import { reading } from './reading.ts'
import { repeating } from './repeating.ts'
import { subscribing } from './subscribing.ts'

export type { Adapter, OpenLog } from './adapter.ts'

/** What every EventStore must do, as vitest suites. An adapter runs all of it; there is nothing to leave out. */
export const eventStoreConformance = (adapter: Adapter): void => {
  describe(`${adapter.name} as an EventStore`, { timeout: 60_000 }, () => {
    describe('appending', () => appending(adapter))
    describe('repeating an append', () => repeating(adapter))
    describe('reading', () => reading(adapter))
    describe('subscribing', () => subscribing(adapter))
    describe('lasting', () => lasting(adapter))
  })
}
