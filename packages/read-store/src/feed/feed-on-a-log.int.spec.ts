import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sampleLog } from '../sample-log.examples.ts'
import { openStore, record } from '../store.examples.ts'
import { start } from './feed.examples.ts'

const folder = mkdtempSync(join(tmpdir(), 'feed-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { recorder, town } = sampleLog()
const { events } = recorder

describe('a feed on a real log', () => {
  it('catches up, goes live, and stops when told', async () => {
    const store = await openStore(folder)
    await record(store, events.slice(0, 8))
    const { feed, readModel, ending } = start(store)
    expect(feed.status()).toEqual({ state: 'catching-up', position: '' })
    await feed.caughtUp
    expect(feed.status()).toEqual({ state: 'live', position: await store.head() })
    const position = await record(store, events.slice(8))
    expect(await feed.waitFor(position, 10_000)).toBe(true)
    expect(readModel.list(town.listId, 'now')?.revision).toBe(11)
    ending.abort()
    await feed.stopped
    expect(feed.status()).toEqual({ state: 'stopped', position })
    await store.close()
  })

  it('moves the checkpoint past events that are not its own', async () => {
    const store = await openStore(folder)
    await record(store, events.slice(0, 8))
    const [first] = events
    const foreign = { ...(first as (typeof events)[0]), id: 'foreign', stream: 'seal-1', type: 'Sealed' }
    const { position } = await store.append('seal-1', [foreign], { expectedRevision: 'no-stream' })
    const { feed, readModel, ending } = start(store)
    await feed.caughtUp
    expect(readModel.checkpoint()).toBe(position)
    ending.abort()
    await feed.stopped
    await store.close()
  })
})
