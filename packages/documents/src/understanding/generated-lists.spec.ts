import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generatedList, render } from './generated-lists.examples.ts'
import type { Category } from '../index.ts'
import { readDutyList } from '../index.ts'
import { bytesOf, SMALL_LIST } from './reading.examples.ts'

describe('generated lists', () => {
  it('are read as they were before they were rendered', () => {
    fc.assert(
      fc.property(
        generatedList,
        fc.tuple(fc.integer({ min: 1, max: 6 }), fc.boolean()),
        (generated, manner) => {
          const { lines, expected } = render(generated, manner)
          const result = readDutyList(bytesOf(lines))
          const categories: readonly Category[] = result.ok ? result.value.categories : []
          expect(categories).toEqual(expected)
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('any damage', () => {
  it('never makes the reader throw', () => {
    const text = SMALL_LIST.join('\n')
    const edit = fc.tuple(
      fc.nat(text.length),
      fc.nat(40),
      fc.constantFrom('', '\t', '\n', '<ol', '</p>', '（', '1\t', '序号\t', '一、', '承接部门：', '\u0000'),
    )
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const damagedText = edits.reduce(
          (before, [at, cut, put]) => before.slice(0, at) + put + before.slice(at + cut),
          text,
        )
        expect(() => readDutyList(new TextEncoder().encode(damagedText))).not.toThrow()
      }),
      { numRuns: 300 },
    )
  })

  it('nor do arbitrary bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof readDutyList(bytes).ok === 'boolean'),
    )
  })
})
