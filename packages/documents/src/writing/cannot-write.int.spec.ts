import { describe, expect, it } from 'vitest'
import { CannotWrite, FORMATS, type Format, writeDocument } from './write-document.ts'
import type { WrittenList } from './written-list.ts'
import { AT, WRITTEN } from './written-lists.examples.ts'

const named = (name: string): WrittenList => ({
  ...WRITTEN,
  categories: [
    {
      category: 'basic',
      declared: null,
      sectors: [{ ordinal: 1, name: '党的建设', declared: null, items: [{ no: 1, name }] }],
    },
  ],
})

const failure = async (list: WrittenList, format: Format): Promise<unknown> => {
  try {
    await writeDocument(list, format, AT)
    return undefined
  } catch (error) {
    return error
  }
}

describe('what a format cannot hold', () => {
  it('a character that no font draws is named, with what to do', async () => {
    const error = await failure(named('走访\u{10fffd}户'), 'pdf')
    expect(error).toBeInstanceOf(CannotWrite)
    expect(error).toMatchObject({
      code: 'character-without-font',
      reason: { zh: expect.stringContaining('U+10FFFD'), en: expect.stringContaining('fonts-noto-cjk') },
    })
  })

  it('a rare character is drawn by a font of the system, or named', async () => {
    const error = await failure(named('走访𠮷家'), 'pdf')
    expect(error === undefined || (error instanceof CannotWrite && error.message.includes('U+20BB7'))).toBe(
      true,
    )
  })

  it('a text longer than a cell of a workbook', async () => {
    expect(await failure(named('长'.repeat(32_768)), 'xlsx')).toMatchObject({ code: 'cell-too-long' })
    expect(await failure(named('长'.repeat(32_767)), 'xlsx')).toBeUndefined()
  })

  it('half a surrogate pair and control characters are no reason', async () => {
    for (const format of FORMATS.filter((one) => one !== 'pdf'))
      expect(await failure(named('走访\ud842\u0007\u0000户'), format)).toBeUndefined()
  })
})
