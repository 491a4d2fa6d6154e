import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { RecordedEvent } from '@dutybook/kernel'
import { afterAll, describe, expect, it } from 'vitest'
import { NotAReadModel } from './database.ts'
import { openReadModel } from './open-read-model.ts'
import { outline } from './rendered-list.examples.ts'
import { sampleLog } from './sample-log.examples.ts'

const folder = mkdtempSync(join(tmpdir(), 'read-model-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { recorder, town } = sampleLog()
town.propose('p1', 'in-sign-off', { kind: 'retire', itemId: 'c3', reason: '依据废止' })
town.sign('p1', town.id('water'), { verdict: 'approve' })
const { events } = recorder

describe('a read model', () => {
  it('passes over what it has applied, other streams, and empty stretches of the log', () => {
    const readModel = openReadModel({ path: ':memory:' })
    readModel.apply(events.slice(0, 20), events[19]?.position ?? '')
    const other = {
      ...(events[0] as RecordedEvent),
      stream: 'seal-1',
      type: 'Sealed',
      position: '0000000000000100',
    }
    readModel.apply([...events, other], other.position)
    readModel.apply([], '0000000000000200')
    readModel.apply([], '0000000000000150')
    expect(readModel.checkpoint()).toBe('0000000000000200')
    expect(readModel.proposal('p1')?.revision).toBe(3)
  })

  it('goes on from its checkpoint when opened again', () => {
    const path = join(folder, 'again.db')
    const first = openReadModel({ path })
    first.apply(events.slice(0, 15), events[14]?.position ?? '')
    first.close()
    const second = openReadModel({ path })
    expect(second.checkpoint()).toBe(events[14]?.position)
    second.apply(events.slice(15), recorder.head())
    expect(outline(second.list(town.listId, 'now'))).toMatchObject({ basic: 'b1 b2 | b3 b4' })
    second.close()
  })

  it('shows a name that was registered anew', () => {
    const readModel = openReadModel({ path: ':memory:' })
    readModel.apply(events, recorder.head())
    const listed = readModel.list(town.listId, 'now')
    const registered = events.find(
      ({ data }) => 'organisationId' in data && data.organisationId === town.id('town'),
    )
    const { stream, data } = registered as RecordedEvent
    const again = { ...(registered as RecordedEvent), stream, revision: 7, position: '0000000000000100' }
    readModel.apply([{ ...again, data: { ...data, name: '新柳溪镇' } }], again.position)
    expect(listed?.json.toString()).toContain('"township":"柳溪镇"')
    expect(readModel.list(town.listId, 'now')?.json.toString()).toContain('"township":"新柳溪镇"')
  })
})

describe('a file', () => {
  const fileWith = (name: string, sql: string) => {
    const path = join(folder, name)
    const readModel = openReadModel({ path })
    readModel.apply(events, recorder.head())
    readModel.close()
    const db = new DatabaseSync(path)
    db.exec(sql)
    db.close()
    return path
  }

  it('of another schema version is begun anew', () => {
    const readModel = openReadModel({ path: fileWith('old.db', 'PRAGMA user_version = 1') })
    expect([readModel.checkpoint(), readModel.directories()]).toEqual(['', []])
    readModel.close()
  })

  it('that is damaged is begun anew', () => {
    const path = join(folder, 'damaged.db')
    writeFileSync(path, 'x'.repeat(8192))
    const readModel = openReadModel({ path })
    expect(readModel.checkpoint()).toBe('')
    readModel.close()
  })

  it('of something else is left alone', () => {
    const path = join(folder, 'other.db')
    const db = new DatabaseSync(path)
    db.exec('CREATE TABLE precious (x)')
    expect(() => openReadModel({ path })).toThrow(NotAReadModel)
    expect(db.prepare('SELECT count(*) AS n FROM precious').get()).toEqual({ n: 0 })
    db.close()
  })
})
