import { describe, expect, it } from 'vitest'
import { newEvents } from '../../conformance/examples.ts'
import { newPath, openRaw, openStore } from './embedded.examples.ts'
import { createEventIds, type EventIds } from './event-ids.ts'

const EVENTS = 200
const WAITING_AT_MOST = 20

/** A log of its own, its ids with their rows, and the index as one connection keeps it; nothing of it is indexed yet. */
const indexOfLog = async () => {
  const path = await newPath()
  const store = await openStore(path)
  const events = newEvents(EVENTS)
  await store.append('stream', events, { expectedRevision: 'no-stream' })
  const db = openRaw(path)
  const begin = (ids: EventIds) => {
    db.exec('BEGIN IMMEDIATE')
    ids.refresh()
  }
  return {
    rows: new Map(events.map(({ id }, index) => [id, index + 1])),
    db,
    begin,
    found: (ids: EventIds) => new Map(events.map(({ id }) => [id, ids.find(id)])),
  }
}

describe('the index of event ids', () => {
  it('has what was moved into it, and no longer keeps it in memory', async () => {
    const { rows, db, begin, found } = await indexOfLog()
    const ids = createEventIds(db, WAITING_AT_MOST)
    begin(ids)
    expect(ids.isFull()).toBe(true)
    ids.index()
    expect(ids.isFull()).toBe(false)
    db.exec('COMMIT')
    expect(found(ids)).toEqual(rows)
    expect([...rows.keys()].filter((id) => ids.isRecent(id)).length).toBeLessThan(WAITING_AT_MOST)
  })

  it('finds every id after a transaction that indexed some has failed', async () => {
    const { rows, db, begin, found } = await indexOfLog()
    const ids = createEventIds(db, WAITING_AT_MOST)
    begin(ids)
    ids.index()
    db.exec('ROLLBACK')
    ids.forget()
    begin(ids)
    expect(found(ids)).toEqual(rows)
    ids.index()
    db.exec('COMMIT')
    expect(found(ids)).toEqual(rows)
  })

  it('does not read what is indexed again after a transaction that failed', async () => {
    const { rows, db, begin, found } = await indexOfLog()
    const ids = createEventIds(db, WAITING_AT_MOST)
    begin(ids)
    ids.index()
    db.exec('COMMIT')
    begin(ids)
    db.exec('ROLLBACK')
    ids.forget()
    begin(ids)
    expect([...rows.keys()].filter((id) => ids.isRecent(id)).length).toBeLessThan(WAITING_AT_MOST)
    expect(found(ids)).toEqual(rows)
    db.exec('COMMIT')
  })

  it('does not find what a transaction that failed has added', async () => {
    const { rows, db, begin, found } = await indexOfLog()
    const ids = createEventIds(db, WAITING_AT_MOST)
    begin(ids)
    ids.add('lost', EVENTS + 1)
    db.exec('ROLLBACK')
    ids.forget()
    begin(ids)
    expect(ids.find('lost')).toBeUndefined()
    expect(found(ids)).toEqual(rows)
    db.exec('COMMIT')
  })

  it('goes by what another connection has indexed, not by what its own failed transaction did', async () => {
    const { rows, db, begin, found } = await indexOfLog()
    const [all, few] = [createEventIds(db, WAITING_AT_MOST), createEventIds(db, EVENTS - 1)]
    begin(all)
    all.index()
    db.exec('ROLLBACK')
    all.forget()
    begin(few)
    few.index()
    db.exec('COMMIT')
    begin(all)
    expect(found(all)).toEqual(rows)
    db.exec('COMMIT')
  })

  it('is taken as it is by another connection', async () => {
    const { rows, db, begin, found } = await indexOfLog()
    const first = createEventIds(db, WAITING_AT_MOST)
    begin(first)
    first.index()
    db.exec('COMMIT')
    const second = createEventIds(db, WAITING_AT_MOST)
    begin(second)
    expect(found(second)).toEqual(rows)
    expect(second.isFull()).toBe(false)
    db.exec('COMMIT')
  })
})
