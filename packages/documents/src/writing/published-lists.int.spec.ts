import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pdfLines } from '../files/pdf/pdf-lines.ts'
import { readDocument } from '../files/read-document.ts'
import { type DutyListDocument, readDutyList, readLines, type ReadResult } from '../index.ts'
import { FORMATS, type Format, writeDocument } from './write-document.ts'
import { AT, comparable } from './written-lists.examples.ts'

const SEEDS = join(import.meta.dirname, '../../../../../shared/seeds')

const understood = (result: ReadResult): DutyListDocument => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

const read = async (bytes: Uint8Array, format: Format): Promise<DutyListDocument> => {
  if (format !== 'pdf') return understood(await readDocument(bytes))
  const pdf = await pdfLines(bytes)
  if (!pdf.ok) throw new Error(pdf.code)
  return understood(readLines(pdf.lines))
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
    const again = await read(await writeDocument(list, format, AT), format)
    expect(comparable(again)).toEqual(comparable(list))
  })
})
