import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isBodyName } from '../words/departments.ts'
import { type Category, type CooperativeItem, type DutyListDocument, readDutyList } from '../index.ts'

const SHARED = join(import.meta.dirname, '../../../../../shared')
const COOPERATIVE_ONLY = 'seeds/001_19c02bd560004e64.txt'
const THREE_TABLES = 'seeds/003_1c6e155e8d282e02.txt'

const published = (path: string): DutyListDocument => {
  const result = readDutyList(readFileSync(join(SHARED, path)))
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

const linesOf = (path: string): readonly string[] => readFileSync(join(SHARED, path), 'utf8').split('\n')

const itemsOf = (list: Category) => list.sectors.flatMap(({ items }) => [...items])

const cooperativeOf = ({ categories }: DutyListDocument): readonly CooperativeItem[] =>
  categories.flatMap((list) =>
    list.category === 'cooperative' ? list.sectors.flatMap(({ items }) => [...items]) : [],
  )

const countsOf = ({ categories }: DutyListDocument) =>
  categories.map(({ category, sectors }) => [category, sectors.map(({ items }) => items.length)])

const errorsAndWarnings = ({ findings }: DutyListDocument) =>
  findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, line, no }) => [code, line, ...(no === undefined ? [] : [no])])

/** Everything between headings, without white space, numbers of rows, headers and page numbers. */
const charactersOf = (texts: readonly string[]): string =>
  Array.from(texts.join('').replace(/[\s、]/g, ''))
    .toSorted()
    .join('')

const PLACED = ['name', 'departmentDuties', 'support', 'townshipDuties', 'workMethod'] as const

const saidIn = (item: object): readonly string[] =>
  Object.entries(item).flatMap(([key, value]) => {
    if (PLACED.some((field) => field === key)) return [String(value)]
    return key.toLowerCase().endsWith('departments') && Array.isArray(value) ? value.map(String) : []
  })

const LABELS = /（牵头）|履职保障：|承接部门：|工作方[式法]：/g
const FURNITURE =
  /^\s*(?:序号 .*|上级部门职责|（含提供的履职保障）|苏木乡镇\(街道\)|配合职责|第 ?\d+ ?页.*|.{2,20}（\d+项）)\s*$/

const keepsEveryCharacter = (path: string): void => {
  const lines = linesOf(path)
  const starts = published(path).categories.flatMap(itemsOf)
  const headings = lines.flatMap((text, index) =>
    /履职事项清单$|收回事项清单$/.test(text) ? [index + 1] : [],
  )
  starts.forEach((item, index) => {
    const heading = headings.find((line) => line > item.line) ?? Infinity
    const end = Math.min(starts[index + 1]?.line ?? Infinity, heading, lines.length + 1)
    const source = lines
      .slice(item.line - 1, end - 1)
      .map((text, at) => (at === 0 ? text.replace(/^\s*\d+/, '') : text))
      .filter((text) => !FURNITURE.test(text))
    expect(charactersOf(saidIn(item)), `${path} line ${item.line}`).toBe(
      charactersOf([source.join('').replace(LABELS, '')]),
    )
  })
}

describe('a flattened list with one table', () => {
  const list = published(COOPERATIVE_ONLY)

  it('equals its verified truth in every field', () => {
    const gold = JSON.parse(readFileSync(join(SHARED, 'gold/001.json'), 'utf8'))
    const withoutLines = JSON.parse(
      JSON.stringify(list.categories, (key, value) => (key === 'line' ? undefined : value)),
    )
    expect(withoutLines).toEqual(gold.categories)
    expect(list.township).toEqual(gold.township)
    expect(countsOf(list)).toEqual([['cooperative', [21, 26, 6, 5, 1]]])
  })

  it('keeps every character of its rows', () => {
    keepsEveryCharacter(COOPERATIVE_ONLY)
  })

  it('reports the row whose department column stands among the duties, and the tables it does not hold', () => {
    expect(errorsAndWarnings(list)).toEqual([
      ['category-missing', 2],
      ['category-missing', 2],
      ['cell-ends-in-the-middle', 339, 11],
      ['columns-uncertain', 818, 25],
    ])
  })
})

describe('a flattened list with three tables', () => {
  const list = published(THREE_TABLES)

  it('has every sector and item', () => {
    expect(countsOf(list)).toEqual([
      ['basic', [24, 6, 13, 11, 13, 3, 3, 1, 3, 3, 2, 5, 2, 5, 2, 7, 3, 2, 7]],
      ['cooperative', [13, 1, 3, 5, 13, 10, 13, 7, 14, 10, 1, 1, 4, 5, 8, 3, 1, 1]],
      ['reclaimed', [2, 1, 8, 12, 15, 1, 2, 12, 20, 12, 6, 5, 3, 8, 8, 3, 6]],
    ])
    for (const table of list.categories) {
      expect(table.sectors.map(({ declared }) => declared)).toEqual(
        table.sectors.map(({ items }) => items.length),
      )
      expect(itemsOf(table).map(({ no }) => no)).toEqual(itemsOf(table).map((_, index) => index + 1))
    }
    expect(list.township.name).toBeNull()
  })

  it('keeps every character of its rows', () => {
    keepsEveryCharacter(THREE_TABLES)
  })

  it('ends every name and every duty in a full stop and every department as a body', () => {
    for (const item of list.categories.flatMap(itemsOf)) expect(item.name).toMatch(/^[^。]+。$/)
    for (const { departments, departmentDuties, townshipDuties } of cooperativeOf(list)) {
      expect(departments.length).toBeGreaterThan(0)
      expect(departments.filter((name) => !isBodyName(name))).toEqual([])
      expect(departmentDuties).toMatch(/。$/)
      expect(townshipDuties).toMatch(/。$/)
    }
  })

  it('numbers the points of every cell from 1', () => {
    for (const { departmentDuties, townshipDuties } of cooperativeOf(list)) {
      for (const cell of [departmentDuties, townshipDuties]) {
        const numbers = [...cell.matchAll(/(?:^|[；。])（(\d+)）/g)].map(([, number]) => Number(number))
        expect(numbers).toEqual(numbers.map((_, index) => index + 1))
      }
    }
  })

  it('cancels what says so, without receivers', () => {
    for (const table of list.categories) {
      if (table.category !== 'reclaimed') continue
      const items = table.sectors.flatMap((sector) => [...sector.items])
      expect(items.filter(({ cancelled }) => cancelled)).toHaveLength(34)
      for (const { cancelled, workMethod, receivingDepartments } of items) {
        expect(workMethod === '收回并取消。').toBe(cancelled)
        if (cancelled) expect(receivingDepartments).toEqual([])
      }
    }
  })

  it('reports what contradicts itself, where it stands', () => {
    const reported = errorsAndWarnings(list).filter(([code]) => code !== 'department-not-in-column')
    expect(reported).toEqual([
      ['township-not-named', 1],
      ['columns-uncertain', 1290, 31],
      ['department-spelling-variants', 4294],
      ['receiver-missing', 4989, 114],
    ])
  })
})
