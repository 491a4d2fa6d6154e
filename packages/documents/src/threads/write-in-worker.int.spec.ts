import { describe, expect, it } from 'vitest'
import { writeDocument } from '../writing/write-document.ts'
import { WRITTEN } from '../writing/written-lists.examples.ts'
import { writeInWorker } from './write-in-worker.ts'

const at = new Date('2026-11-21T08:00:00.000Z')
const limits = { timeLimit: 60_000, memory: 512 }

describe('writing in a thread', () => {
  it('gives the same bytes as on the spot', async () => {
    const written = await writeInWorker(WRITTEN, 'docx', at, limits)
    expect(Buffer.from(written).equals(await writeDocument(WRITTEN, 'docx', at))).toBe(true)
  })

  it('says what a format cannot hold', async () => {
    const title = `${WRITTEN.title}${String.fromCodePoint(0x10fffd)}`
    await expect(writeInWorker({ ...WRITTEN, title }, 'pdf', at, limits)).rejects.toMatchObject({
      name: 'CannotWrite',
      code: 'character-without-font',
    })
  })

  it('ends at the time limit', async () => {
    await expect(writeInWorker(WRITTEN, 'docx', at, { ...limits, timeLimit: 1 })).rejects.toMatchObject({
      code: 'took-too-much',
    })
  })
})
