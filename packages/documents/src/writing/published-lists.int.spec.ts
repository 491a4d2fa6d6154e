import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../files/read-document.ts'
import { type DutyListDocument, readDutyList, type ReadResult } from '../index.ts'
import { FORMATS, writeDocument } from './write-document.ts'
import { AT, comparable } from './written-lists.examples.ts'

const SEEDS = join(import.meta.dirname, '../../../../../shared/seeds')

const understood = (result: ReadResult): DutyListDocument => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

describe.each([
  '000_9a37e9c475342da4',
  '001_19c02bd560004e64',
  '002_df4fa80b4789d504',
  '003_1c6e155e8d282e02',
  '004_10475b2b99e5cb49',
])('the published list %s', (name) => {
  const list = understood(readDutyList(readFileSync(join(SEEDS, `${name}.txt`))))

  it.each(FORMATS)('is the same after it was written as %s and read again', async (format) => {
    const again = understood(await readDocument(await writeDocument(list, format, AT)))
    expect(comparable(again)).toEqual(comparable(list))
  })
})
