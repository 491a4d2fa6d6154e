import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRepository, openEmbeddedEventStore, type Repository } from '@dutybook/event-store'
import type { RecordedEvent } from '@dutybook/kernel'
import { tell as tellOfCampaigns } from './story-of-campaigns.ts'
import { tell as tellOfAdmission } from './story-of-admission.ts'
import { tell as tellOfDeadlines } from './story-of-deadlines.ts'
import { tell as tellOfDelegations } from './story-of-delegations.ts'
import { tell as tellOfEditions } from './story-of-editions.ts'
import { tell as tellOfImports } from './story-of-imports.ts'
import { tell as tellOfStages } from './story-of-stages.ts'
import { tell as tellOfNotifications } from './story-of-notifications.ts'
import { tell as tellOfTheDirectory } from './story-of-the-directory.ts'
import { tell as tellOfRounds } from './story-of-rounds.ts'
import { tell } from './story.ts'

const START = Date.parse('2026-11-02T00:30:00.000Z')
const MINUTE = 60_000

/** The story of each version's event types. */
export const stories = {
  v1: tell,
  v2: tellOfImports,
  v3: tellOfRounds,
  v4: tellOfEditions,
  v5: tellOfTheDirectory,
  v6: tellOfDelegations,
  v7: tellOfDeadlines,
  v8: tellOfAdmission,
  v9: tellOfStages,
  v10: tellOfCampaigns,
  v11: tellOfNotifications,
} satisfies Record<string, (repository: Repository) => Promise<void>>

export type Version = keyof typeof stories

/** Records a story with today's code, one event a line; the clock moves a minute with each append. */
export const record = async (version: Version): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'dutybook-golden-'))
  try {
    let now = START
    const clock = () => new Date((now += MINUTE))
    const store = await openEmbeddedEventStore({ path: join(folder, 'log.sqlite'), clock })
    await stories[version](createRepository(store))
    const lines: string[] = []
    for await (const event of store.readAll()) lines.push(JSON.stringify(event satisfies RecordedEvent))
    await store.close()
    return `${lines.join('\n')}\n`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `node record.ts v2 v2.ndjson` writes the log of a new version; those that were released never change. */
if (import.meta.main) {
  const [version, file] = process.argv.slice(2) as [Version, string]
  writeFileSync(file, await record(version))
}
