import type { Row } from './anatomy.examples.ts'
import {
  at,
  type Column,
  type Damage,
  linesOfCell,
  pick,
  said,
  spliced,
  withCell,
  withLine,
} from './edits.examples.ts'

interface InCell {
  readonly column: Column
  readonly where?: (row: Row) => boolean
  readonly change: (text: string, row: Row) => string
}

/** Changes one cell of the row nearest to the place in which the cell can be told. */
const inCell =
  ({ column, where = () => true, change }: InCell): Damage =>
  (list, place) => {
    const rows = list.rows.filter((row) => said(row.item, column) !== '' && where(row))
    const first = Math.floor(place * rows.length)
    for (const row of [...rows.slice(first), ...rows.slice(0, first).toReversed()].slice(0, 40)) {
      const lines = withCell(list, row, column, (text) => change(text, row))
      if (lines !== undefined) return { lines, at: at(row), touched: [row] }
    }
    return undefined
  }

const emptied = (column: Column): Damage => inCell({ column, change: () => '' })

const withoutEnd = (text: string): string => {
  const words = text.trimEnd().replace(/[。；）”…]+$/, '')
  const left = words.slice(0, words.length - Math.max(2, Math.min(12, Math.floor(words.length / 3))))
  return left.replace(/[。；;.）)”]+\s*(?:\d+[.、]?)?$/, '')
}

const departmentsIn = ({ item }: Row): readonly string[] => ('departments' in item ? item.departments : [])

/** One character of the first department replaced, as a slip of the pen or of character recognition would. */
const misspelt = (text: string, row: Row): string => {
  const name = departmentsIn(row)[0] ?? ''
  const asWrapped = new RegExp(
    `${Array.from(name.slice(0, -2)).join('\\s*')}(\\s*).(?=\\s*${name.slice(-1)})`,
    'u',
  )
  return text.replace(asWrapped, (found) => `${found.slice(0, -1)}剩`)
}

const namesAllDepartments = (row: Row): boolean =>
  departmentsIn(row).length > 1 &&
  departmentsIn(row).every((name) => said(row.item, 'departmentDuties').includes(name))

const receiversRemoved: Damage = (list, place) => {
  const rows = list.rows.filter(
    ({ item }) => 'receivingDepartments' in item && item.receivingDepartments.length > 0 && !item.cancelled,
  )
  const row = pick(rows, place)
  const label =
    row &&
    list.lines.findIndex((text, index) => index >= row.from && index < row.to && text.includes('承接部门'))
  if (row === undefined || label === undefined || label < 0) return undefined
  const method = list.lines.findIndex((text, index) => index >= label && /工作方\s?[式法]/.test(text))
  const text = list.lines[label] ?? ''
  const lines =
    method === label
      ? withLine(list.lines, label, text.replace(/承接部门\s?[：:].*?(?=工作方)/, ''))
      : spliced(list.lines, label, method, [text.slice(0, text.indexOf('承接部门'))])
  return { lines, at: at(row), touched: [row] }
}

const tabs =
  (change: (cells: readonly string[]) => string): Damage =>
  (list, place) => {
    const row = pick(list.rows, place)
    if (row === undefined || list.layout !== 'tabbed') return undefined
    const cells = (list.lines[row.from] ?? '').split('\t')
    return { lines: withLine(list.lines, row.from, change(cells)), at: at(row), touched: [row] }
  }

/** Two cells that stand below one another come to stand on one line, with nothing between them. */
const cellsJoined: Damage = (list, place) => {
  if (list.layout === 'tabbed') return undefined
  const rows = list.rows.filter(({ category }) => category === 'cooperative')
  const joined = (row: Row): readonly string[] | undefined => {
    const last = linesOfCell(list, row, 'departments').at(-1)
    const next = linesOfCell(list, row, 'departmentDuties')[0]
    if (last === undefined || next === undefined || last > next) return undefined
    return spliced(list.lines, last, next + 1, [
      `${list.lines[last]?.trimEnd()}${list.lines[next]?.trimStart()}`,
    ])
  }
  const first = Math.floor(place * rows.length)
  const row = [...rows.slice(first), ...rows.slice(0, first)].find(
    (candidate) => joined(candidate) !== undefined,
  )
  const lines = row && joined(row)
  return row && lines && { lines, at: at(row), touched: [row] }
}

/** A slip can be told where the document names the department more often. */
const misspeltDepartment: Damage = (list, place) => {
  const counts = new Map<string, number>()
  for (const name of list.rows.flatMap((row) => [...departmentsIn(row)])) {
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const where = (row: Row): boolean => {
    const [name = ''] = departmentsIn(row)
    return name.length >= 4 && (counts.get(name) ?? 0) > 3
  }
  return inCell({ column: 'departments', where, change: misspelt })(list, place)
}

/** What can happen within one row. */
export const CELL_DAMAGES: Readonly<Record<string, Damage>> = {
  'name emptied': emptied('name'),
  'departments emptied': emptied('departments'),
  'department duties emptied': emptied('departmentDuties'),
  'township duties emptied': emptied('townshipDuties'),
  'work method emptied': emptied('workMethod'),
  'receivers removed': receiversRemoved,
  'department duties lost their end': inCell({ column: 'departmentDuties', change: withoutEnd }),
  'township duties lost their end': inCell({ column: 'townshipDuties', change: withoutEnd }),
  'work method lost its end': inCell({ column: 'workMethod', change: withoutEnd }),
  'departments replaced by nonsense': inCell({ column: 'departments', change: () => '天地玄黄' }),
  'department misspelt': misspeltDepartment,
  'department dropped from its column': inCell({
    column: 'departments',
    where: namesAllDepartments,
    change: (text, row) => text.replace(departmentsIn(row).at(-1) ?? '', ''),
  }),
  'tag left open': inCell({ column: 'departmentDuties', change: (text) => `<b>${text}` }),
  'tag cut': inCell({ column: 'townshipDuties', change: (text) => `${text}<td` }),
  'tab lost': tabs((cells) => [...cells.slice(0, -2), cells.slice(-2).join('')].join('\t')),
  'tab doubled': tabs((cells) => [...cells.slice(0, -1), '', ...cells.slice(-1)].join('\t')),
  'cells joined': cellsJoined,
}
