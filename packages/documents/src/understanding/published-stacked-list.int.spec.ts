import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sumDeclared } from './assemble.ts'
import { isBodyName } from '../words/departments.ts'
import { sectorHeading } from '../words/headings.ts'
import type { DutyListDocument } from '../index.ts'
import { read } from './reading.examples.ts'

const SEED = join(import.meta.dirname, '../../../../../shared/seeds/002_df4fa80b4789d504.txt')

const lines = readFileSync(SEED, 'utf8').split('\n')
const attachment = lines.findIndex((line) => line.startsWith('文档附件'))

const sectorCounts = ({ categories }: DutyListDocument) =>
  categories.map(({ sectors }) => sectors.map(({ items }) => items.length))

const itemsOf = ({ categories }: DutyListDocument) =>
  categories.flatMap(({ category, sectors }) =>
    sectors.flatMap(({ items }) => items.map((item) => ({ category, ...item }))),
  )

const contentOf = (list: DutyListDocument) =>
  itemsOf(list).map((item) =>
    JSON.stringify(item, (key, value) => (key === 'line' ? undefined : value)).replaceAll(' ', ''),
  )

const codesOf = ({ findings }: DutyListDocument) =>
  findings.map(({ code, category, no }) => `${code} ${category ?? ''} ${no ?? ''}`)

describe('a list that its document holds twice', () => {
  const list = read(lines)

  it('comes out once, with its place and its declared counts', () => {
    expect(sectorCounts(list)).toEqual([
      [25, 8, 17, 8, 2, 3, 14, 3, 2, 11],
      [5, 10, 22, 5, 5, 4, 30, 2, 6, 12, 2, 3],
      [2, 5, 15, 35, 1, 1, 24, 9, 2],
    ])
    for (const { category, sectors } of list.categories) {
      const items = sectors.flatMap((sector) => [...sector.items])
      expect(items.map(({ no }) => no)).toEqual(Array.from(items, (_, index) => index + 1))
      expect([category, sumDeclared(sectors)]).toEqual([category, items.length])
      for (const sector of sectors) expect(sector.declared).toBe(sector.items.length)
    }
    const { province, city, district, name } = list.township
    expect(list.title).toContain(`${province}${city}${district}${name}`)
  })

  it('keeps every character of the first rendering where it stands', () => {
    const characters = (text: string) =>
      Array.from(text.replace(/承接部门[：:]|工作方式[：:]|牵头$|牵头(?=\n)|[\s、]/g, ''))
        .toSorted()
        .join('')
    const items = itemsOf(list)
    items.forEach((item, index) => {
      const next = items[index + 1]
      const end = next?.category === item.category ? next.line - 1 : undefined
      if (end === undefined) return
      const {
        no: _no,
        line,
        category: _category,
        leadDepartment: _lead,
        ...said
      } = { leadDepartment: '', ...item }
      const source = lines
        .slice(line, end)
        .map((text) => text.trim())
        .filter((text) => sectorHeading(text) === undefined)
      const kept = Object.values(said).flatMap((value): readonly unknown[] => [value].flat())
      expect(characters(kept.filter((value) => typeof value === 'string').join('\n'))).toBe(
        characters(source.join('\n')),
      )
    })
  })

  it('names departments only, and begins no duties in the middle', () => {
    for (const item of itemsOf(list)) {
      const departments = 'departments' in item ? item.departments : []
      const receivers = 'receivingDepartments' in item ? item.receivingDepartments : []
      for (const name of [...departments, ...receivers]) expect(name).toSatisfy(isBodyName)
      if (item.category !== 'basic') expect([...departments, ...receivers]).not.toEqual([])
      if ('townshipDuties' in item) {
        for (const duties of [item.departmentDuties, item.townshipDuties]) {
          expect(duties).toMatch(/^(?:1\D|\p{Script=Han}|“)/u)
        }
      }
    }
  })

  it('has findings only about what the document itself says', () => {
    expect(codesOf(list)).toEqual([
      'department-not-in-column cooperative 4',
      'point-out-of-order cooperative 23',
      'department-not-in-column cooperative 24',
      'cell-ends-in-the-middle cooperative 55',
      'cell-ends-in-the-middle cooperative 55',
      'department-not-in-column cooperative 66',
      'department-not-in-column cooperative 77',
      'department-not-in-column cooperative 94',
      'department-spelling-variants  ',
      'department-not-in-column cooperative 95',
      'department-not-in-column cooperative 95',
      'department-not-in-column cooperative 95',
      'department-not-in-column cooperative 95',
      'department-spelling-variants  ',
      'sector-name-repeats reclaimed ',
    ])
    expect(list.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('is the same when only the first rendering is there', () => {
    const alone = read(lines.slice(0, attachment))
    expect(alone.categories).toEqual(list.categories)
    expect(codesOf(alone)).toEqual(codesOf(list))
  })

  it('is the same, but for one uncertain item, when only the second is there', () => {
    const alone = read(lines.slice(attachment))
    const [whole, part] = [contentOf(list), contentOf(alone)]
    const differing = itemsOf(list).filter((_, index) => part[index] !== whole[index])
    expect(differing.map(({ category, no }) => [category, no])).toEqual([['cooperative', 78]])
    expect(codesOf(alone)).toContain('columns-uncertain cooperative 78')
    expect(alone.township).toEqual(list.township)
    expect(alone.title).toBe(list.title)
  })

  it('is the same whichever rendering comes first', () => {
    const turned = read([...lines.slice(attachment), ...lines.slice(0, attachment)])
    expect(contentOf(turned)).toEqual(contentOf(list))
    expect(codesOf(turned)).toEqual(codesOf(list))
  })
})

describe('when the second rendering is cut off', () => {
  it('what it lacks is told in one finding', () => {
    const cut = lines.slice(0, attachment + Math.floor((lines.length - attachment) / 2))
    const list = read(cut)
    expect(itemsOf(list)).toHaveLength(293)
    const told = list.findings.filter(({ code, no }) => code === 'renderings-differ' && no === undefined)
    expect(told).toHaveLength(1)
    expect(list.findings.length).toBeLessThan(20)
  })
})
