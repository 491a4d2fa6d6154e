import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { FastifyRequest } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refusalOfError } from './refusal-of-error.ts'

const request = { headers: {} } as FastifyRequest
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dutybook-outage-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What SQLite really throws at this statement. */
const thrownBy = (db: DatabaseSync, statement: string): unknown => {
  try {
    db.exec(statement)
  } catch (error) {
    return error
  } finally {
    db.close()
  }
  throw new Error('the statement was expected to fail')
}

describe('an error of the read model', () => {
  it('is an outage when its file cannot be read: come back later', () => {
    const file = join(folder, 'damaged.sqlite')
    writeFileSync(file, 'no database at all, but long enough to look like one '.repeat(100))
    const error = thrownBy(new DatabaseSync(file), 'SELECT * FROM lists')
    expect(refusalOfError(error, request)).toEqual({ code: 'store-unavailable' })
  })

  it('is a bug of ours when it tells about the data', () => {
    const error = thrownBy(
      new DatabaseSync(':memory:'),
      'CREATE TABLE t (a INTEGER PRIMARY KEY); INSERT INTO t VALUES (1); INSERT INTO t VALUES (1)',
    )
    expect(refusalOfError(error, request)).toEqual({ code: 'internal-error' })
  })
})
