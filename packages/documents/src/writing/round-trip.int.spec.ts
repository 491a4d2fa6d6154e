import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../files/read-document.ts'
import { FORMATS, type Format, writeDocument } from './write-document.ts'
import type { WrittenList } from './written-list.ts'
import { AT, comparable, WRITTEN, writtenList } from './written-lists.examples.ts'

const readBack = async (list: WrittenList, format: Format): Promise<unknown> => {
  const result = await readDocument(await writeDocument(list, format, AT))
  if (!result.ok) throw new Error(`${format} was refused: ${JSON.stringify(result.refusal)}`)
  return comparable(result.value)
}

describe.each(FORMATS.filter((format) => format !== 'pdf'))('a list written as %s', (format) => {
  it('is read again with everything that it holds', async () => {
    expect(await readBack(WRITTEN, format)).toEqual(comparable(WRITTEN))
    await fc.assert(
      fc.asyncProperty(writtenList, async (list) => {
        expect(await readBack(list, format)).toEqual(comparable(list))
      }),
      { numRuns: format === 'docx' || format === 'xlsx' ? 60 : 200 },
    )
  })
})

describe('a list written as pdf', () => {
  it('is read again where no word is wider than its cell', async () => {
    /** Needs no font beyond the packaged ones. */
    const plainly = writtenList.map(
      (list) =>
        JSON.parse(
          JSON.stringify(list)
            .replaceAll('𠮷', '镕')
            .replaceAll(/_x0041_|AED/g, '编'),
        ) as WrittenList,
    )
    await fc.assert(
      fc.asyncProperty(plainly, async (list) => {
        expect(await readBack(list, 'pdf')).toEqual(comparable(list))
      }),
      { numRuns: 40, seed: 1 },
    )
  })
})

describe.each(FORMATS)('writing %s', (format) => {
  it('gives the same bytes each time', async () => {
    const first = await writeDocument(WRITTEN, format, AT)
    await writeDocument({ ...WRITTEN, title: '另一份履职事项清单' }, format, new Date(0))
    expect(Buffer.compare(await writeDocument(WRITTEN, format, AT), first)).toBe(0)
  })
})
