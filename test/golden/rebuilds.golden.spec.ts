import { join } from 'node:path'
import { type EventStore, openEmbeddedEventStore } from '@dutybook/event-store'
import { openReadModel, readModelDigest, rebuildReadModel } from '@dutybook/read-store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dataFolder, type TestFolder } from '../support/data-folder.ts'
import { secondThread } from '../support/second-thread.ts'
import { type GoldenLog, goldenLog } from './golden-log.ts'
import { stories, type Version } from './record.ts'

const versions = Object.keys(stories) as readonly Version[]

let folder: TestFolder
let store: EventStore
const file = (name: string) => join(folder.path, name)

beforeEach(async () => {
  folder = dataFolder()
  store = await openEmbeddedEventStore({ path: file('log.sqlite'), clock: () => new Date() })
})
afterEach(async () => {
  await store.close()
  folder.remove()
})

const lay = async ({ events }: GoldenLog): Promise<void> => {
  for (const event of events) {
    const { stream, revision, recordedAt } = event
    const expectedRevision = revision === 0 ? 'no-stream' : revision - 1
    await store.append(stream, [event], { expectedRevision, firstRecordedAt: recordedAt })
  }
}

const digestOfEventByEvent = async (): Promise<string> => {
  const readModel = openReadModel({ path: file('grown.sqlite') })
  for await (const event of store.readAll()) readModel.apply([event], event.position)
  readModel.close()
  return readModelDigest(file('grown.sqlite'))
}

describe.each(versions)('the golden log of %s', (version) => {
  it('makes the same rows event by event, by one thread, and by two', async () => {
    await lay(goldenLog(version))
    const grown = await digestOfEventByEvent()
    const [one, two] = [file('one.sqlite'), file('two.sqlite')]
    const done = await rebuildReadModel({ store, path: one })
    expect(done.position).toBe(await store.head())
    expect(await rebuildReadModel({ store, path: two, ...secondThread(file('log.sqlite')) })).toEqual(done)
    expect([one, two].map(readModelDigest)).toEqual([grown, grown])
  })
})
