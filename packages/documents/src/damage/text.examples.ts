import { type Anatomy, type Row, spoken } from './anatomy.examples.ts'
import { at, type Damage, pick, rowBefore, spliced, withLine } from './edits.examples.ts'

const cut: Damage = ({ lines, rows, tables }, place) => {
  const text = lines.join('\n')
  const first = rows[1]?.from ?? 0
  const end = lines.slice(0, first + Math.floor((lines.length - first) * place)).join('\n').length
  const left = text.slice(0, end - 3).split('\n')
  return {
    lines: left,
    at: { line: left.length, category: tables.at(-1)?.category ?? 'basic' },
    touched: rows.filter(({ to }) => to >= left.length),
  }
}

const inRow =
  (change: (text: string) => string): Damage =>
  (list, place) => {
    const row = pick(list.rows, place)
    const line = row && spoken(list, row).findLast((index) => (list.lines[index] ?? '').trim().length > 8)
    if (row === undefined || line === undefined) return undefined
    return {
      lines: withLine(list.lines, line, change(list.lines[line] ?? '')),
      at: { ...at(row), line: line + 1 },
      touched: [row],
    }
  }

/** Below a row whose last line is short: where it fills its column, nobody can tell that the next is not its own. */
const below =
  (text: string): Damage =>
  (list, place) => {
    const isShort = (row: Row): boolean =>
      (list.lines[spoken(list, row).at(-1) ?? -1] ?? '').trim().length < 15
    const row = pick(list.layout === 'flattened' ? list.rows.filter(isShort) : list.rows, place)
    const last = row && spoken(list, row).at(-1)
    if (row === undefined || last === undefined) return undefined
    return {
      lines: spliced(list.lines, last + 1, last + 1, [text]),
      at: { ...at(row), line: last + 2 },
      touched: [row],
    }
  }

const middleOf = (text: string, put: string, cutBy = 0): string => {
  const middle = Math.floor(text.trimEnd().length / 2)
  return text.slice(0, middle) + put + text.slice(middle + cutBy)
}

/** A sector of the cooperative table in which the rows have two columns only. */
const sectorInOtherLayout: Damage = (list, place) => {
  const sector = pick(
    list.sectors.filter(({ category }) => category === 'cooperative'),
    place,
  )
  const [first] = sector?.rows ?? []
  if (sector === undefined || first === undefined) return undefined
  const tab = list.layout === 'tabbed' ? '\t' : list.layout === 'stacked' ? '\n' : ' '
  const rows = sector.rows.flatMap(({ no, item }) => `${no}${tab}${item.name}`.split('\n'))
  return {
    lines: spliced(list.lines, first.from, sector.to, rows),
    at: { line: sector.at + 1, category: 'cooperative', sector: sector.name, no: first.no },
    touched: [...rowBefore(list, first), ...sector.rows],
  }
}

/** What another list says of some items, appended. */
const appended =
  (other: (layout: Anatomy['layout']) => readonly string[]): Damage =>
  (list) => ({
    lines: [...list.lines, ...other(list.layout)],
    at: { line: list.lines.length },
    touched: list.rows.slice(-1),
  })

const FOREIGN_ROWS: Readonly<Record<Anatomy['layout'], readonly string[]>> = {
  tabbed: ['7\t桥梁养护\t区交通局\t负责养护。\t上报险情。', '8\t渡口安全\t区交通局\t负责检查。\t劝阻超载。'],
  stacked: [
    '7',
    '桥梁养护',
    '区交通局',
    '负责养护。',
    '上报险情。',
    '8',
    '渡口安全',
    '区交通局',
    '负责检查。',
    '劝阻超载。',
  ],
  flattened: [
    '7 桥梁养护。',
    '区交通局',
    '负责桥梁的日常养护。',
    '上报险情。',
    '8 渡口安全。',
    '区交通局',
    '负责渡口检查。',
    '劝阻超载。',
  ],
}

const COUNT = /(基本履职|配合履职|收回)(事项(?:清单)?\s*)(\d+)(?=\s*项)/

const prefaceCount: Damage = ({ lines, tables }) => {
  const line = lines.findIndex((text, index) => index < (tables[0]?.at ?? 0) && COUNT.test(text))
  if (line < 0) return undefined
  const text = (lines[line] ?? '').replace(
    COUNT,
    (_, of: string, words: string, count: string) => `${of}${words}${Number(count) - 1}`,
  )
  return { lines: withLine(lines, line, text), at: { line: line + 1 }, touched: [] }
}

/** What can happen to a document as a text. */
export const TEXT_DAMAGES: Readonly<Record<string, Damage>> = {
  'document cut': cut,
  'characters unreadable': inRow((text) => middleOf(text, '\uFFFD\uFFFD\uFFFD', 3)),
  'control characters': inRow((text) => middleOf(text, '\u0000\u0008')),
  'stray paragraph': below('以上内容由综合办公室负责解释'),
  'stray sentence': below('本页内容由综合办公室负责解释。'),
  'stray line of a megabyte': below('乱'.repeat(350_000)),
  'sector in the layout of another table': sectorInOtherLayout,
  'rows of another list appended': appended((layout) => FOREIGN_ROWS[layout]),
  'another list appended': appended(() => [
    '云岭省青川市白鹭区柳溪镇履职事项清单',
    '',
    '形成履职事项清单 2 项，其中基本履职事项清单 2 项。',
    '基本履职事项清单',
    '序号\t事项名称',
    '一、文化旅游（2项）\t',
    '1\t办好柳溪灯会',
    '2\t管理镇文化站',
  ]),
  'preface count changed': prefaceCount,
}
