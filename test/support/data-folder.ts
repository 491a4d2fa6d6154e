import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RecordedEvent } from '@dutybook/kernel'
import { openEmbeddedEventStore } from '@dutybook/event-store'

/** A data folder that `remove` deletes. */
export interface TestFolder {
  readonly path: string
  readonly remove: () => void
}

export const dataFolder = (): TestFolder => {
  const path = mkdtempSync(join(tmpdir(), 'dutybook-data-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) }
}

/** Another folder with the same content. */
export const copyOf = ({ path }: Pick<TestFolder, 'path'>): TestFolder => {
  const copy = dataFolder()
  cpSync(path, copy.path, { recursive: true })
  return copy
}

/** Everything in the log of a stopped program. */
export const eventsIn = async ({ path }: TestFolder): Promise<readonly RecordedEvent[]> => {
  const store = await openEmbeddedEventStore({ path: join(path, 'log.sqlite'), clock: () => new Date() })
  try {
    const events: RecordedEvent[] = []
    for await (const event of store.readAll()) events.push(event)
    return events
  } finally {
    await store.close()
  }
}
