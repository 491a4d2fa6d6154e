import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { EventStore } from '@dutybook/event-store'
import type { NewEvent, RecordedEvent } from '@dutybook/kernel'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openReadModel } from '../open-read-model.ts'
import { openStore, record } from '../store.examples.ts'
import type { ToldNotification } from '../notifications/notification-queries.ts'
import { busyLog } from './busy-log.examples.ts'
import { readModelDigest } from './read-model-digest.ts'
import { type RebuildProgress, rebuildReadModel } from './rebuild-read-model.ts'

const folder = mkdtempSync(join(tmpdir(), 'rebuild-'))
let store: EventStore
let log: string
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
  log = join(folder, readdirSync(folder).find((name) => /^log-.*db$/.test(name)) as string)
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

const secondThread = (path: string) => ({
  secondThread: { module: new URL('./build-thread.examples.ts', import.meta.url), log: path },
})
const ways = [
  ['by one thread', () => ({}), 1],
  ['by two', () => secondThread(log), 2],
] as const

describe.each(ways)('a rebuild %s', (_, way, threads) => {
  it('makes the same rows in the place of the old ones', async () => {
    const path = freshPath()
    const old = openReadModel({ path })
    old.apply(events.slice(0, 9), events[8]?.position ?? '')
    old.close()
    const progress: number[] = []
    const onProgress = (now: RebuildProgress) => progress.push(now.events)
    const done = await rebuildReadModel({ store, path, onProgress, ...way() })
    expect(done).toEqual({ events: events.length, position: await store.head() })
    expect(progress).toHaveLength(threads)
    expect(progress.at(-1)).toBe(events.length)
    expect(readModelDigest(path)).toBe(digestOfBatches([]))
    expect(readdirSync(folder).filter((name) => name.includes('rebuild'))).toEqual([])
  })

  it('needs no old file', async () => {
    const path = freshPath()
    await rebuildReadModel({ store, path, ...way() })
    expect(readModelDigest(path)).toBe(digestOfBatches([]))
  })

  it('leaves out no index', async () => {
    const [grown, rebuilt] = [freshPath(), freshPath()]
    openReadModel({ path: grown }).close()
    await rebuildReadModel({ store, path: rebuilt, ...way() })
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
    const failing: Pick<EventStore, 'subscribeToAll' | 'head'> = {
      head: () => store.head(),
      async *subscribeToAll() {
        yield { events: events.slice(0, 9), position: events[8]?.position ?? '', caughtUp: false }
        throw new Error('connection lost')
      },
    }
    await expect(rebuildReadModel({ store: failing, path, ...way() })).rejects.toThrow('connection lost')
    expect(readModelDigest(path)).toBe(before)
    expect(readdirSync(folder).filter((name) => name.includes('rebuild'))).toEqual([])
  })

  it('refuses a file that is in use', async () => {
    const path = freshPath()
    const readModel = openReadModel({ path })
    await expect(rebuildReadModel({ store, path, ...way() })).rejects.toThrow('locked')
    readModel.close()
  })

  it('refuses to take the place of another database', async () => {
    await expect(rebuildReadModel({ store, path: log, ...way() })).rejects.toThrow('not a read model')
    expect(await everything()).toEqual(events)
  })

  it('takes in what the log held at its beginning, and no more', async () => {
    const path = freshPath()
    const own = join(folder, `own-${number}`)
    mkdirSync(own)
    const growing = await openStore(own)
    await record(growing, events.slice(0, -1))
    const head = async () => {
      const found = await growing.head()
      await record(growing, events.slice(-1))
      return found
    }
    const [name] = readdirSync(own)
    const options = threads === 2 ? secondThread(join(own, name as string)) : {}
    const store = { head, subscribeToAll: growing.subscribeToAll.bind(growing) }
    const done = await rebuildReadModel({ store, path, ...options })
    expect(done.events).toBe(events.length - 1)
    const readModel = openReadModel({ path })
    expect(readModel.checkpoint()).toBe(done.position)
    expect(done.position < (await growing.head())).toBe(true)
    readModel.close()
    await growing.close()
  })
})

describe('a rebuild of a log that it cannot take in', () => {
  const strange = (stream: string, type: string): NewEvent & { readonly stream: string } => ({
    ...(events[0] as RecordedEvent),
    id: randomUUID(),
    stream,
    type,
  })

  it.each([
    ['list-1', 'proposal-1'],
    ['proposal-1', 'list-1'],
  ])('names the event in %s, before the one in %s', async (first, second) => {
    const own = join(folder, `own-${++number}`)
    mkdirSync(own)
    const spoilt = await openStore(own)
    const names = readdirSync(own)
    for (const stream of [first, second])
      await spoilt.append(stream, [strange(stream, 'Unheard')], { expectedRevision: 'no-stream' })
    const poison = { name: 'PoisonEvent', stream: first, revision: 0, type: 'Unheard' }
    const path = join(own, 'model.db')
    const rebuilding = rebuildReadModel({
      store: spoilt,
      path,
      ...secondThread(join(own, names[0] as string)),
    })
    await expect(rebuilding).rejects.toMatchObject(poison)
    await expect(rebuilding).rejects.toThrow('this version does not know the type')
    await spoilt.close()
    expect(readdirSync(own).filter((name) => name.startsWith('model'))).toEqual([])
  })

  it('tells when the second thread cannot open the log, and leaves the old rows', async () => {
    const path = freshPath()
    await rebuildReadModel({ store, path })
    const before = readModelDigest(path)
    const nowhere = join(folder, 'no-folder', 'log.db')
    await expect(rebuildReadModel({ store, path, ...secondThread(nowhere) })).rejects.toThrow('no-folder')
    expect(readModelDigest(path)).toBe(before)
  })
})
