import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import {
  addAliases,
  directory,
  directoryStream,
  mergeDepartments,
  subscribeWebhook,
  webhooksStream,
} from '@dutybook/duty-lists'
import type { EventStore } from '@dutybook/event-store'
import type { RecordedEvent } from '@dutybook/kernel'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openReadModel } from '../open-read-model.ts'
import { createRecorder } from '../recorder.examples.ts'
import { baseline } from '../baseline.examples.ts'
import { at, openSampleDistrict } from '../sample-district.examples.ts'
import { openSampleList } from '../sample-log.examples.ts'
import { openStore, record } from '../store.examples.ts'
import type { ToldNotification } from '../notifications/notification-queries.ts'
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

/**
 * Two lists, and proposals in every state, interleaved; the directory changes under those that are open, and the office
 * subscribes in the midst of it.
 */
const busyLog = (): readonly RecordedEvent[] => {
  const recorder = createRecorder()
  const district = openSampleDistrict(recorder)
  const town = openSampleList(recorder, district)
  const street = openSampleList(recorder, district, {
    listId: 'street',
    township: 'street',
    items: baseline('y'),
  })
  const retire = (itemId: string) => ({ kind: 'retire', itemId, reason: '依据废止' }) as const
  town.propose('p1', 'accepted', retire('c3'))
  street.propose('p2', 'applied', retire('yc3'), { kind: 'move', itemId: 'yb1', place: { after: 'yb2' } })
  town.propose('p3', 'applied', {
    kind: 'merge',
    itemIds: ['c3', 'c4'],
    into: { itemId: 'm', content: contentOf('c3') },
  })
  town.steps.applied('p1')
  street.propose('p4', 'in-sign-off', retire('yc1'))
  street.sign('p4', district.id('education'), { verdict: 'reject', reason: '不应废止' })
  const actor = at('coordinator', district.id('office'))
  recorder.play(subscribeWebhook, webhooksStream('qingshui'), {
    type: 'subscribe-webhook',
    webhookId: '5f5b2c86-6f5e-4b37-9a0a-1f1f4f6e0a11',
    organisationId: district.id('office'),
    url: 'https://office.example/',
    events: [],
    directory: recorder.state(directory, directoryStream('qingshui')),
    actor,
  })
  town.propose('p5', 'in-sign-off', retire('c1'))
  town.sign('p5', district.id('market'), { verdict: 'approve' })
  street.propose('p6', 'submitted', retire('yb4'))
  street.withdraw('p6')
  town.propose('p7', 'submitted', retire('b1'))
  const named = { kind: 'amend', itemId: 'c2', fields: { departments: ['区教委'] } } as const
  town.propose('p8', 'in-sign-off', named)
  street.propose('p9', 'in-sign-off', retire('yc4'))
  const alias = { organisationId: district.id('market'), aliases: ['区教委'], actor }
  recorder.play(addAliases, directoryStream('qingshui'), { type: 'add-aliases', ...alias })
  town.steps.redirected('p8')
  recorder.play(mergeDepartments, directoryStream('qingshui'), {
    type: 'merge-departments',
    merged: [district.id('water'), district.id('market')],
    into: { organisationId: district.id('education') },
    from: '2026-01-01',
    reason: '机构改革',
    at: '2026-11-21T00:00:00.000Z',
    actor,
  })
  street.steps.redirected('p9')
  town.sign('p8', district.id('education'), { verdict: 'approve' })
  return recorder.events
}

const contentOf = (itemId: string) =>
  (baseline().find((item) => item.itemId === itemId) as ReturnType<typeof baseline>[number]).content

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
