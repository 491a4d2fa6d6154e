import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document.ts'
import { readInWorker } from '../threads/read-in-worker.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('texts of too many cells', () => {
  it.each([
    ['in a line', `序号\t事项${'\t'.repeat(300)}`],
    ['in a record', `序号,事项\n${','.repeat(300)}`],
    ['in all lines', `${'\t'.repeat(200)}\n`.repeat(25_000)],
    ['in all records', `序号,事项\n${`${','.repeat(200)}\n`.repeat(25_000)}`],
    ['in one endless record', `序号,事项\n${'甲'.repeat(1_100_000)}`],
  ])('%s', async (_, text) => {
    expect(await readDocument(bytesOf(text))).toMatchObject({ refusal: { code: 'too-many-rows' } })
  })

  it('stop before they take the memory of the process', async () => {
    const result = await readInWorker(bytesOf(`序号,事项\n${','.repeat(20_000_000)}`), {
      timeLimit: 30_000,
      memory: 64,
    })
    expect(result).toMatchObject({ refusal: { code: 'too-many-rows' } })
  })
})

describe('texts made to be slow', () => {
  it.each([
    ['blank lines', '\n'.repeat(240_000)],
    ['spaces', ' '.repeat(5_000_000)],
    ['quotes', `序号,事项\n${'"'.repeat(2_000_001)}`],
    ['half headers', '序,'.repeat(1_000_000)],
    ['a cell that is never closed', `序号,事项\n1,"${'甲,'.repeat(1_000_000)}`],
  ])('%s', async (_, text) => {
    const started = performance.now()
    await readDocument(bytesOf(text))
    expect(performance.now() - started).toBeLessThan(4_000)
  })
})
