import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openEmbeddedEventStore } from '@dutybook/event-store'
import { rebuildReadModel } from '@dutybook/read-store'
import { inTurn, type Measured } from './measure.ts'
import { provinceOf } from './provinces.ts'
import { readAndParse } from './read-and-parse.ts'
import { secondThread } from '../support/second-thread.ts'

const ROUNDS = 3
/** 311 events open a list, and nine more belong to each revision. */
const MILLION = { lists: 2_000, revisions: 21 }

/** A read model built anew from a million events, as `dutybook rebuild` does it. */
export const rebuildBench = async (): Promise<readonly Measured[]> => {
  const log = join(await provinceOf(MILLION), 'log.sqlite')
  const path = `${log}.read-model`
  const store = await openEmbeddedEventStore({ path: log, clock: () => new Date() })
  let events = 0
  try {
    const both = await inTurn(
      ROUNDS,
      async () => {
        rmSync(path, { force: true })
        const begun = performance.now()
        ;({ events } = await rebuildReadModel({ store, ...secondThread(log), path }))
        return (1_000 * events) / (performance.now() - begun)
      },
      async () => readAndParse(log),
    )
    return [
      {
        name: `rebuild of the read model from ${events} events ÷ reading and JSON-parsing the same events`,
        ...both,
        unit: 'events/s',
        ratio: both.ours / both.limit,
        goal: 0.3,
        limitCommand: 'node test/bench/limit.ts read-and-parse 2000 21',
      },
    ]
  } finally {
    await store.close()
    rmSync(path, { force: true })
  }
}
