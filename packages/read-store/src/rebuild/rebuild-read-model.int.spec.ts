import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { EventStore } from '@dutybook/event-store'
import type { RecordedEvent } from '@dutybook/kernel'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openReadModel } from '../open-read-model.ts'
import { openStore, record } from '../store.examples.ts'
import type { ToldNotification } from '../notifications/notification-queries.ts'
import { busyLog } from './busy-log.examples.ts'
import { readModelDigest } from './read-model-digest.ts'
import { rebuildReadModel } from './rebuild-read-model.ts'

const folder = mkdtempSync(join(tmpdir(), 'rebuild-'))
let store: EventStore
let events: readonly RecordedEvent[]
let number = 0
const everything = async () => {
  const found: RecordedEvent[] = []
  for await (const event of store.readAll()) found.push(event)
  return found
}
const freshPath = () => join(folder, `model-${++number}.db`)

beforeAll(async () => {
  store = await openStore(folder)
  await record(store, busyLog())
  events = await everything()
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const digestOfBatches = (sizes: readonly number[]): string => {
  const path = freshPath()
  const readModel = openReadModel({ path })
  let from = 0
  for (const size of [...sizes, events.length]) {
    const batch = events.slice(from, from + size)
    if (batch.length > 0) readModel.apply(batch, batch.at(-1)?.position ?? '')
    from += batch.length
  }
  readModel.close()
  return readModelDigest(path)
}

describe('the rows of a read model', () => {
  it('owe a webhook everything that its organisation is told from the subscription on', () => {
    const readModel = openReadModel({ path: ':memory:' })
    readModel.apply(events, events.at(-1)?.position ?? '')
    const subscribed = events.find(({ type }) => type === 'WebhookSubscribed') as RecordedEvent
    const { organisationId } = subscribed.data as { readonly organisationId: string }
    const [told, later] = ['', subscribed.position].map((after) =>
      readModel.notifications(organisationId, after, 999),
    ) as [readonly ToldNotification[], readonly ToldNotification[]]
    expect(told.length).toBeGreaterThan(later.length)
    expect(readModel.deliveryCounts().pending).toBe(later.length)
    readModel.close()
  })

  it('do not depend on where batches begin and end', () => {
    const whole = digestOfBatches([])
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 40 }), (sizes) => {
        expect(digestOfBatches(sizes)).toBe(whole)
      }),
      { numRuns: 25, examples: [[events.map(() => 1)]] },
    )
  })

  it('are others for another log', () => {
    const path = freshPath()
    const readModel = openReadModel({ path })
    readModel.apply(events.slice(0, -1), events.at(-1)?.position ?? '')
    readModel.close()
    expect(readModelDigest(path)).not.toBe(digestOfBatches([]))
  })
})

describe('a rebuild', () => {
  it('makes the same rows in the place of the old ones', async () => {
    const path = freshPath()
    const old = openReadModel({ path })
    old.apply(events.slice(0, 9), events[8]?.position ?? '')
    old.close()
    const progress: number[] = []
    const done = await rebuildReadModel({ store, path, onProgress: (now) => progress.push(now.events) })
    expect(done).toEqual({ events: events.length, position: await store.head() })
    expect(progress).toEqual([events.length])
    expect(readModelDigest(path)).toBe(digestOfBatches([]))
    expect(readdirSync(folder).filter((name) => name.includes('rebuild'))).toEqual([])
  })

  it('needs no old file', async () => {
    const path = freshPath()
    await rebuildReadModel({ store, path })
    expect(readModelDigest(path)).toBe(digestOfBatches([]))
  })

  it('leaves out no index', async () => {
    const [grown, rebuilt] = [freshPath(), freshPath()]
    openReadModel({ path: grown }).close()
    await rebuildReadModel({ store, path: rebuilt })
    const schemaOf = (path: string) => {
      const db = new DatabaseSync(path, { readOnly: true })
      const parts = db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()
      db.close()
      return parts
    }
    expect(schemaOf(rebuilt)).toEqual(schemaOf(grown))
  })

  it('that fails on the way leaves the old rows', async () => {
    const path = freshPath()
    await rebuildReadModel({ store, path })
    const before = readModelDigest(path)
    const failing: Pick<EventStore, 'subscribeToAll'> = {
      async *subscribeToAll() {
        yield { events: events.slice(0, 9), position: events[8]?.position ?? '', caughtUp: false }
        throw new Error('connection lost')
      },
    }
    await expect(rebuildReadModel({ store: failing, path })).rejects.toThrow('connection lost')
    expect(readModelDigest(path)).toBe(before)
    expect(existsSync(`${path}.rebuild`)).toBe(false)
  })

  it('refuses a file that is in use', async () => {
    const path = freshPath()
    const readModel = openReadModel({ path })
    await expect(rebuildReadModel({ store, path })).rejects.toThrow('locked')
    readModel.close()
  })

  it('refuses to take the place of another database', async () => {
    const log = join(folder, readdirSync(folder).find((name) => /^log-.*db$/.test(name)) as string)
    await expect(rebuildReadModel({ store, path: log })).rejects.toThrow('not a read model')
    expect(await everything()).toEqual(events)
  })
})
