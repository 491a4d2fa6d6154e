import { join } from 'node:path'
import { type EventStore, openEmbeddedEventStore } from '@dutybook/event-store'
import type { RecordedEvent } from '@dutybook/kernel'
import { openReadModel, readModelDigest, type RebuildOptions, rebuildReadModel } from '@dutybook/read-store'
import { dataFolder, type TestFolder } from '../../support/data-folder.ts'
import { secondThread } from '../../support/second-thread.ts'
import type { Evidence, History } from '../history/history.ts'

const STEPS = 1_000

/** What a stopped program has left in its data folder, beside what people were told. */
export const evidenceIn = async (
  { path }: Pick<TestFolder, 'path'>,
  history: History,
  readModel = join(path, 'read-model.sqlite'),
): Promise<Evidence> => {
  const log = join(path, 'log.sqlite')
  const store = await openEmbeddedEventStore({ path: log, clock: () => new Date() })
  try {
    return await evidenceFrom(store, readModel, history, secondThread(log))
  } finally {
    await store.close()
  }
}

/** The same, of a log that is somewhere else. */
export const evidenceFrom = async (
  store: EventStore,
  readModel: string,
  history: History,
  rebuilt: Pick<RebuildOptions, 'secondThread'> = {},
): Promise<Evidence> => {
  const scratch = dataFolder()
  try {
    const log: RecordedEvent[] = []
    for await (const event of store.readAll()) log.push(event)
    const kept = openReadModel({ path: readModel })
    const steps = kept.pendingSteps(STEPS, new Date().toISOString())
    kept.close()
    const again = join(scratch.path, 'read-model.sqlite')
    await rebuildReadModel({ store, path: again, ...rebuilt })
    const owed = steps.map(({ kind, subjectId }) => `${kind} of proposal-${subjectId}`)
    return { history, log, owed, rows: { kept: readModelDigest(readModel), rebuilt: readModelDigest(again) } }
  } finally {
    scratch.remove()
  }
}
