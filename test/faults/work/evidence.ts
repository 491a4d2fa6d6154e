import { join } from 'node:path'
import { openEmbeddedEventStore } from '@dutybook/event-store'
import type { RecordedEvent } from '@dutybook/kernel'
import { openReadModel, readModelDigest, rebuildReadModel } from '@dutybook/read-store'
import { dataFolder, type TestFolder } from '../../support/data-folder.ts'
import type { Evidence, History } from '../history/history.ts'

const STEPS = 1_000

/** What a stopped program has left in its data folder, beside what people were told. */
export const evidenceIn = async (
  { path }: Pick<TestFolder, 'path'>,
  history: History,
  readModel = join(path, 'read-model.sqlite'),
): Promise<Evidence> => {
  const clock = () => new Date()
  const store = await openEmbeddedEventStore({ path: join(path, 'log.sqlite'), clock })
  const scratch = dataFolder()
  try {
    const log: RecordedEvent[] = []
    for await (const event of store.readAll()) log.push(event)
    const kept = openReadModel({ path: readModel })
    const steps = kept.pendingSteps(STEPS, clock().toISOString())
    kept.close()
    const again = join(scratch.path, 'read-model.sqlite')
    await rebuildReadModel({ store, path: again })
    const owed = steps.map(({ kind, proposalId }) => `${kind} of proposal-${proposalId}`)
    return { history, log, owed, rows: { kept: readModelDigest(readModel), rebuilt: readModelDigest(again) } }
  } finally {
    await store.close()
    scratch.remove()
  }
}
