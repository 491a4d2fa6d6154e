import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type EventStore, openEmbeddedEventStore } from '@dutybook/event-store'
import { feedReadModel, openReadModel } from '@dutybook/read-store'
import { pino } from 'pino'
import { afterEach, expect, it } from 'vitest'
import { type Closing, inReverse } from './closing.ts'
import type { Parts } from './parts.ts'
import { readSettings } from './settings.ts'
import { feedVitals } from './vitals.ts'

const opened: Closing[] = []
afterEach(() => inReverse(opened.splice(0)))

/** A process whose subscription may fall silent without an error, as a half-open connection does. */
const following = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dutybook-vitals-'))
  opened.push(() => rmSync(folder, { recursive: true }))
  const log = await openEmbeddedEventStore({ path: join(folder, 'log.sqlite'), clock: () => new Date() })
  opened.push(() => log.close())
  const line = { silent: false }
  const store: EventStore = {
    ...log,
    async *subscribeToAll(options) {
      for await (const batch of log.subscribeToAll(options)) {
        while (line.silent && !options.signal.aborted) await sleep(5)
        yield batch
      }
    },
  }
  const readModel = openReadModel({ path: ':memory:' })
  const stop = new AbortController()
  const feed = feedReadModel({ store, readModel, signal: stop.signal, log: pino({ level: 'silent' }) })
  opened.push(async () => {
    stop.abort()
    await feed.stopped
    readModel.close()
  })
  await feed.caughtUp
  const settings = { ...readSettings({}, folder), DUTYBOOK_STALL_SECONDS: 0.1 }
  const vitals = feedVitals({ store, feed, settings, opened } as unknown as Parts)
  const health = async (): Promise<string> => {
    try {
      await vitals.check()
      return 'well'
    } catch (error) {
      return (error as Error).message
    }
  }
  const until = async (wanted: string): Promise<void> => {
    while ((await health()) !== wanted) await sleep(5)
  }
  return { log, line, health, until }
}

it('notices that the log is not taken in, though the store answers and no error was seen', async () => {
  const { log, line, health, until } = await following()
  line.silent = true
  await sleep(300)
  expect(await health()).toBe('well')
  const districtId = crypto.randomUUID()
  await log.append(
    `directory-${districtId}`,
    [
      {
        id: crypto.randomUUID(),
        type: 'DistrictOpened',
        data: { districtId, name: '云溪区' },
        metadata: {
          actor: { id: 'x', organisation: 'y', role: 'administrator' },
          correlationId: crypto.randomUUID(),
          causationId: crypto.randomUUID(),
          commandId: crypto.randomUUID(),
          commandHash: 'h',
          schemaVersion: 1,
        },
      },
    ],
    { expectedRevision: 'no-stream' },
  )
  await until('taking in the log has stood still for 0.1 s')
  line.silent = false
  await until('well')
  expect(await health()).toBe('well')
})
