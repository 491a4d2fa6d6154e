import { describe, expect, it } from 'vitest'
import { docxOf, paragraph, row, table, xlsxOf } from '../files/office.examples.ts'
import { readDocument } from '../files/read-document.ts'
import { readInWorker } from './read-in-worker.ts'

const ENOUGH = { timeLimit: 30_000, memory: 512 }
const small = () => docxOf(paragraph('基本履职事项清单') + table(row('序号', '事项名称'), row('1', '甲')))
const rowXml = (n: number): string =>
  `<row><c><v>${n}</v></c><c t="inlineStr"><is><t>做好第${n}项工作</t></is></c></row>`
const large = (rows: number) =>
  xlsxOf([
    {
      name: '基本履职事项清单',
      data: `<row><c t="inlineStr"><is><t>序号</t></is></c><c t="inlineStr"><is><t>事项名称</t></is></c></row>${Array.from({ length: rows }, (_, n) => rowXml(n + 1)).join('')}`,
    },
  ])

describe('reading in a worker', () => {
  it('yields what reading here yields, and tells progress', async () => {
    const seen: number[] = []
    const result = await readInWorker(small(), {
      ...ENOUGH,
      onProgress: ({ done, total }) => seen.push(done / total),
    })
    expect(result).toEqual(await readDocument(small()))
    expect(seen.at(-1)).toBe(1)
  })

  it('leaves the bytes of the caller as they are', async () => {
    const bytes = small()
    const before = bytes.slice()
    expect(await readInWorker(bytes, ENOUGH)).toMatchObject({ ok: true })
    expect(bytes).toEqual(before)
  })

  it('leaves this thread responsive', async () => {
    let ticks = 0
    const timer = setInterval(() => (ticks += 1), 10)
    const started = performance.now()
    expect(await readInWorker(large(40_000), ENOUGH)).toMatchObject({ ok: true })
    const possible = (performance.now() - started) / 10
    clearInterval(timer)
    expect(possible).toBeGreaterThan(10)
    expect(ticks).toBeGreaterThan(possible / 4)
  })

  it('reads 200,000 rows within a gigabyte', async () => {
    const before = process.memoryUsage.rss()
    let most = before
    const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20)
    const result = await readInWorker(large(200_000), { timeLimit: 55_000, memory: 768 })
    clearInterval(timer)
    expect(result).toMatchObject({ ok: true })
    expect((most - before) / 2 ** 20).toBeLessThan(1_024)
  })

  it('stops at the time limit', async () => {
    const started = performance.now()
    const result = await readInWorker(large(40_000), { timeLimit: 50, memory: 512 })
    expect(result).toMatchObject({ ok: false, refusal: { code: 'took-too-long' } })
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it('stops when memory runs out', async () => {
    const result = await readInWorker(large(60_000), { timeLimit: 30_000, memory: 24 })
    expect(result).toMatchObject({ ok: false, refusal: { code: 'took-too-much-memory' } })
  })

  it('stops when it is told to', async () => {
    const aborted = new AbortController()
    const reading = readInWorker(large(40_000), { ...ENOUGH, signal: aborted.signal })
    setTimeout(() => aborted.abort(new Error('no longer wanted')), 20)
    await expect(reading).rejects.toThrow('no longer wanted')
    await expect(readInWorker(small(), { ...ENOUGH, signal: aborted.signal })).rejects.toThrow()
  })
})
