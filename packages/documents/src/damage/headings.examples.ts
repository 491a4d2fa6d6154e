import type { Anatomy, SectorAt, TableAt } from './anatomy.examples.ts'
import { type Damage, type Damaged, pick, spliced, withLine } from './edits.examples.ts'
import { isBlank } from '../text/spacing.ts'

const onSector =
  (damage: (text: string, list: Anatomy, sector: SectorAt) => readonly string[] | undefined): Damage =>
  (list, place) => {
    const sector = pick(list.sectors, place)
    const by = sector && damage(list.lines[sector.at] ?? '', list, sector)
    if (sector === undefined || by === undefined) return undefined
    const first = list.rows.findIndex(({ from }) => from >= sector.at)
    return {
      lines: spliced(list.lines, sector.at, sector.at + 1, by),
      at: { line: sector.at + 1, category: sector.category, sector: nameAt(list, sector, by.length) },
      touched: list.rows.slice(Math.max(0, first - 1), first),
    }
  }

/** Where a heading is gone its items belong to the sector before. */
const nameAt = ({ sectors }: Anatomy, sector: SectorAt, left: number): string => {
  const before = sectors[sectors.indexOf(sector) - 1]
  return left === 0 && before?.category === sector.category ? before.name : sector.name
}

const onTable =
  (damage: (list: Anatomy, table: TableAt) => Omit<Damaged, 'at'> | undefined): Damage =>
  (list, place) => {
    const table = pick(list.tables, place)
    const damaged = table && damage(list, table)
    return damaged && { ...damaged, at: { line: table.at + 1, category: table.category } }
  }

const rowsIn = (list: Anatomy, { category }: TableAt) => list.rows.filter((row) => row.category === category)

/** The last row above a table; of a first table the last of all, which a second rendering may follow. */
const lastRowBefore = (list: Anatomy, { at }: TableAt) =>
  [list.rows.findLast(({ from }) => from < at) ?? list.rows.at(-1)].filter((row) => row !== undefined)

/** The lines of the header of a table: from 序号 to its first sector. */
const headerOf = ({ lines }: Anatomy, table: TableAt): readonly number[] => {
  const first = table.sectors[0]?.at ?? table.at
  return Array.from({ length: first - table.at - 1 }, (_, index) => table.at + 1 + index).filter(
    (index) => !isBlank(lines[index] ?? ''),
  )
}

const inHeader = (change: (header: string) => string): Damage =>
  onTable((list, table) => {
    const header = headerOf(list, table)
    const [from] = header
    if (from === undefined) return undefined
    const text = header.map((index) => list.lines[index]).join('\n')
    const changed = change(text)
    if (changed === text) return undefined
    return {
      lines: spliced(list.lines, from, (header.at(-1) ?? from) + 1, changed.split('\n')),
      touched: rowsIn(list, table),
    }
  })

const ORDINALS = '一二三四五六七八九十'

/** What can happen to headings of sectors and tables, and to the headers of tables. */
export const HEADING_DAMAGES: Readonly<Record<string, Damage>> = {
  'sector heading misspelt': onSector((text) => [text.replace('项', '顷')]),
  'sector heading deleted': onSector(() => []),
  'sector heading doubled': onSector((text) => [text, text]),
  'sector count changed': onSector((text) => {
    const changed = text.replace(/\d+(?=\s*项)/, (count) => String(Number(count) + 1))
    return changed === text ? undefined : [changed]
  }),
  'sector ordinal changed': onSector((text) => [
    text.replace(
      /[一二三四五六七八九十]{1,3}(?=、)/,
      (ordinal) => ORDINALS[(ORDINALS.indexOf(ordinal.slice(-1)) + 3) % 10] ?? '',
    ),
  ]),
  'table heading misspelt': onTable((list, table) => ({
    lines: withLine(list.lines, table.at, (list.lines[table.at] ?? '').replace('清单', '请单')),
    touched: lastRowBefore(list, table),
  })),
  'table heading deleted': onTable((list, table) => ({
    lines: spliced(list.lines, table.at, table.at + 1, []),
    touched: lastRowBefore(list, table),
  })),
  'header deleted': onTable((list, table) => {
    const header = headerOf(list, table)
    return {
      lines: list.lines.filter((_, index) => !header.includes(index)),
      touched: [...lastRowBefore(list, table), ...rowsIn(list, table)],
    }
  }),
  'column renamed': inHeader((header) =>
    header.replace(/上级部门职责|承接部门(?:及工作方式)?|事项名称/, '天地玄黄'),
  ),
  'column deleted': inHeader((header) =>
    header.replace(/[\t\n ]上级部门职责|[\t\n ]承接部门及工作方式|[\t\n ]事项名称/, ''),
  ),
  'tables swapped': (list, place) => {
    const [one, other] = pickPair(list.tables, place)
    if (one === undefined || other === undefined) return undefined
    const block = ({ at, to }: TableAt) => list.lines.slice(at, to)
    return {
      lines: spliced(list.lines, one.at, other.to, [...block(other), ...block(one)]),
      at: { line: one.at + 1, category: one.category },
      touched: [],
    }
  },
  'table stands again with other words': onTable((list, table) => ({
    lines: [
      ...list.lines,
      ...list.lines.slice(table.at, table.to).map((text) => text.replaceAll(/[作理务展强]/g, '乱')),
    ],
    touched: [],
  })),
}

const pickPair = (tables: readonly TableAt[], place: number): readonly (TableAt | undefined)[] => {
  const first = Math.min(tables.length - 2, Math.floor(place * (tables.length - 1)))
  return [tables[first], tables[first + 1]]
}
