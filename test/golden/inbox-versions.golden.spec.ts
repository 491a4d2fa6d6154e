import { readdirSync } from 'node:fs'
import { type InboxEntry, openReadModel, type ReadModel } from '@dutybook/read-store'
import { describe, expect, it } from 'vitest'
import { type GoldenLog, goldenLog } from './golden-log.ts'
import type { Version } from './record.ts'

const versions = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ndjson'))
  .map((name) => name.replace('.ndjson', '') as Version)

/** Every organisation that an event names anywhere. */
const idsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : []
}

/** The inbox, which its heads agree with. */
const inboxOf = (readModel: ReadModel, organisationId: string): readonly InboxEntry[] => {
  const { items } = readModel.inbox(organisationId, { limit: 200 })
  const heads = readModel.inboxHeads(organisationId, 200)
  expect(items).toMatchObject(heads)
  expect(readModel.inboxHeads(organisationId, 1)).toEqual(heads.slice(0, 1))
  return items
}

const changesIn = ({ events }: GoldenLog) => {
  const readModel = openReadModel({ path: ':memory:' })
  const look = (organisationId: string) => ({
    shown: JSON.stringify(inboxOf(readModel, organisationId)),
    version: readModel.inboxVersion(organisationId),
  })
  const before = new Map<string, ReturnType<typeof look>>()
  const unnoticed: string[] = []
  let [changed, untouched] = [0, 0]
  for (const event of events) {
    readModel.apply([event], event.position)
    const opened = event.type === 'DistrictOpened' || event.type === 'OrganisationRegistered'
    for (const id of opened ? idsIn(event.data) : []) before.set(id, look(id))
    for (const [organisationId, known] of before) {
      const after = look(organisationId)
      before.set(organisationId, after)
      if (known.version === after.version) untouched++
      if (known.shown === after.shown) continue
      changed++
      if (after.version <= known.version) unnoticed.push(`${event.type} for ${organisationId}`)
    }
  }
  readModel.close()
  return { changed, untouched, unnoticed }
}

describe('the version of an inbox', () => {
  it('is another one after every event of every golden log that changed the inbox, and mostly the same else', () => {
    const all = versions.map((version) => changesIn(goldenLog(version)))
    const sum = (key: 'changed' | 'untouched') => all.reduce((total, one) => total + one[key], 0)
    expect(all.flatMap(({ unnoticed }) => unnoticed)).toEqual([])
    expect(sum('changed')).toBeGreaterThan(100)
    expect(sum('untouched')).toBeGreaterThan(sum('changed'))
  })
})
