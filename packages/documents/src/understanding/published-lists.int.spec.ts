import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sumDeclared } from './assemble.ts'
import { type DutyListDocument, readDutyList } from '../index.ts'

const SHARED = join(import.meta.dirname, '../../../../../shared')

const shared = (path: string): Uint8Array => {
  try {
    return readFileSync(join(SHARED, path))
  } catch (cause) {
    throw new Error(`${path} is missing: the folder "shared" must stand beside the project (${SHARED})`, {
      cause,
    })
  }
}

const published = (path: string): DutyListDocument => {
  const result = readDutyList(shared(path))
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

const itemsOf = ({ categories }: DutyListDocument) =>
  categories.flatMap(({ category, sectors }) =>
    sectors.flatMap(({ items }) => items.map((item) => ({ ...item, category }))),
  )

const FIRST = 'seeds/000_9a37e9c475342da4.txt'
const SECOND = 'seeds/004_10475b2b99e5cb49.txt'

describe('the first published list', () => {
  const list = published(FIRST)
  const gold = JSON.parse(new TextDecoder().decode(shared('gold/000.json')))
  const found = (code: string) =>
    list.findings
      .filter((finding) => finding.code === code)
      .map(({ line, no, severity }) => ({ line, no, severity }))

  it('equals its verified truth in every field', () => {
    const withoutLines = JSON.parse(
      JSON.stringify(list.categories, (key, value) => (key === 'line' ? undefined : value)),
    )
    expect(withoutLines).toEqual(gold.categories)
    expect(list.township).toEqual(gold.township)
    expect(itemsOf(list)).toHaveLength(309)
  })

  it('knows the line of every item', () => {
    const lines = new TextDecoder().decode(shared(FIRST)).split('\n')
    for (const { line, no } of itemsOf(list)) expect(lines[line - 1]?.startsWith(`${no}\t`)).toBe(true)
  })

  it('has no errors', () => {
    expect(list.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('reports what contradicts itself, where it stands', () => {
    expect(found('preface-item-differs')).toEqual([{ line: 11, no: 35, severity: 'note' }])
    expect(found('preface-column-absent').map(({ line }) => line)).toEqual([15, 15, 19, 19])
    expect(found('department-not-in-column')).toEqual([
      { line: 247, no: 68, severity: 'warning' },
      { line: 259, no: 75, severity: 'note' },
      { line: 263, no: 77, severity: 'note' },
      { line: 273, no: 83, severity: 'note' },
      { line: 289, no: 93, severity: 'warning' },
    ])
    expect(found('department-without-duties')).toEqual([{ line: 247, no: 68, severity: 'warning' }])
    expect(found('list-numbers-lost').map(({ line, no }) => [line, no])).toEqual([
      [271, 81],
      [272, 82],
      [273, 83],
      [274, 84],
      [282, 88],
      [283, 89],
      [284, 90],
    ])
  })

  it('suggests aliases with the lines of the rarer spelling', () => {
    const variants = list.findings.filter(({ code }) => code === 'department-spelling-variants')
    expect(variants.map(({ lines }) => lines)).toEqual([
      [142, 247, 248],
      [148, 149],
      [217, 247],
    ])
  })

  it('counts the tags that are never closed', () => {
    const tags = list.findings.filter(({ code }) => code === 'unclosed-tag')
    expect(tags).toHaveLength(1)
    expect(tags[0]?.message.en).toContain('67 <ol>')
    expect(tags[0]?.lines).toHaveLength(34)
    expect(tags[0]?.line).toBe(147)
  })
})

describe('the second list of the same layout', () => {
  const list = published(SECOND)

  it('is read with all items and no errors', () => {
    expect(
      list.categories.map(({ category, sectors }) => [
        category,
        sumDeclared(sectors),
        sectors.flatMap(({ items }) => items).length,
      ]),
    ).toEqual([
      ['basic', 103, 103],
      ['cooperative', 83, 83],
      ['reclaimed', 143, 143],
    ])
    expect(list.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(list.township).toMatchObject({ province: null })
  })

  it('keeps every character of its rows', () => {
    const lines = new TextDecoder().decode(shared(SECOND)).split('\n')
    const items = itemsOf(list)
    const starts = items.map(({ line }) => line)
    const characters = (text: string) =>
      Array.from(text.replace(/<[^>]*>|(?:承接部门|工作方式)\s*[：:]|等(?=\t)|[\s、]/g, ''))
        .toSorted()
        .join('')
    items.forEach((item, index) => {
      const rows = lines.slice(item.line - 1, (starts[index + 1] ?? lines.length + 1) - 1)
      const cells = rows
        .filter((row, at) => at === 0 || /^\t.*[^\t]/.test(row))
        .map((row) => row.replace(/^\d+\t/, ''))
      const { no: _no, line: _line, category: _category, ...said } = item
      const kept = Object.entries(said).flatMap(([key, value]) =>
        key === 'workMethodByDepartment' ? [] : [value].flat().filter((text) => typeof text === 'string'),
      )
      expect(characters(kept.join('\t'))).toBe(characters(cells.join('\t')))
    })
  })

  it('pairs work methods with departments where the source does', () => {
    const paired = list.categories.flatMap((category) =>
      category.category === 'reclaimed'
        ? category.sectors.flatMap(({ items }) => items.filter((item) => item.workMethodByDepartment))
        : [],
    )
    expect(paired.map(({ no, workMethodByDepartment }) => [no, workMethodByDepartment?.length])).toEqual([
      [21, 2],
      [133, 2],
      [134, 2],
      [139, 2],
      [143, 7],
    ])
  })
})
