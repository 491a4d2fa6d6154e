import { setTimeout as sleep } from 'node:timers/promises'
import type { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newPath, openRaw } from './embedded.examples.ts'
import { foldWhenIdle } from './fold-when-idle.ts'

const PAGE = 'x'.repeat(4_000)

/** A database in WAL mode that SQLite itself never folds, and how many pages of its log wait to be. */
const open = async () => {
  const path = await newPath()
  const db = openRaw(path)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE pages (text TEXT)')
  const folding = foldWhenIdle(db)
  onTestFinished(() => folding.stop())
  const insert = db.prepare('INSERT INTO pages VALUES (?)')
  const write = (pages: number): void => {
    db.exec('BEGIN')
    for (let page = 0; page < pages; page++) insert.run(PAGE)
    db.exec('COMMIT')
    folding.committed()
  }
  return { path, db, folding, write }
}

const waiting = (db: DatabaseSync): number => {
  const { log, checkpointed } = db.prepare('PRAGMA wal_checkpoint(NOOP)').get() ?? {}
  return Number(log) - Number(checkpointed)
}

const becomes = async (db: DatabaseSync, pages: number): Promise<void> => {
  while (waiting(db) !== pages) await sleep(5)
}

describe('a write-ahead log', () => {
  it('is folded in when nothing follows, if that is worth it', async () => {
    const { db, write } = await open()
    write(20)
    await sleep(100)
    expect(waiting(db)).toBeGreaterThan(20)
    write(200)
    expect(waiting(db)).toBeGreaterThan(200)
    await becomes(db, 0)
  })

  it('is left alone once that was stopped', async () => {
    const { db, folding, write } = await open()
    write(200)
    folding.stop()
    await sleep(100)
    expect(waiting(db)).toBeGreaterThan(200)
  })

  it('is folded in later when it cannot be now', async () => {
    const { path, db, write } = await open()
    const reader = openRaw(path)
    reader.exec('BEGIN; SELECT count(*) FROM pages')
    write(200)
    await sleep(100)
    expect(waiting(db)).toBeGreaterThan(200)
    reader.exec('COMMIT')
    write(1)
    await becomes(db, 0)
  })
})
