import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRepository, openEmbeddedEventStore } from '@dutybook/event-store'
import type { RecordedEvent } from '@dutybook/kernel'
import { tell } from './story.ts'

const START = Date.parse('2026-11-02T00:30:00.000Z')
const MINUTE = 60_000

/** Records the story with today's code, one event a line; the clock moves a minute with each append. */
export const record = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'dutybook-golden-'))
  try {
    let now = START
    const clock = () => new Date((now += MINUTE))
    const store = await openEmbeddedEventStore({ path: join(folder, 'log.sqlite'), clock })
    await tell(createRepository(store))
    const lines: string[] = []
    for await (const event of store.readAll()) lines.push(JSON.stringify(event satisfies RecordedEvent))
    await store.close()
    return `${lines.join('\n')}\n`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) writeFileSync(process.argv[2] as string, await record())
