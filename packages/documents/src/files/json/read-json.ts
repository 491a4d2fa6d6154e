import type { Category, ReadResult } from '../../document/document.ts'
import type { SourceLine } from '../../layouts/draft.ts'
import { type Bilingual, say } from '../../document/finding.ts'
import { escapeMarkup } from '../../text/markup.ts'
import { readLines } from '../../understanding/read-duty-list.ts'
import { refuse } from '../../document/refusals.ts'
import { tablesOf } from '../../writing/tables.ts'
import { countsSentence, titleLines } from '../../writing/wording.ts'
import type { WrittenList } from '../../writing/written-list.ts'
import { listShape } from './shape.ts'

/**
 * Reads a list from the text of a JSON file as `writeJson` writes it. Every text comes back as it is. The findings
 * are those of the list set in tables, and lines count their rows, since JSON has none that a person would look
 * for. Refused as `file-damaged`, with the place and what was expected there, when it is no JSON or not of the shape.
 */
export const readJson = (text: string): ReadResult => {
  const parsed = parse(text)
  if (!parsed.ok) return damaged(parsed.line, parsed.reason)
  const shaped = listShape.safeParse(parsed.value)
  if (!shaped.success) {
    const [issue] = shaped.error.issues
    const place = pathOf(issue?.path ?? [])
    return damaged(
      1,
      say(`${place} 不符合清单的结构。`, `${place} is not of the shape of a list: ${issue?.message ?? ''}.`),
      place,
    )
  }
  return listed(shaped.data)
}

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly line: number; readonly reason: Bilingual }

const parse = (text: string): Parsed => {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    const { message } = error as SyntaxError
    const line = Number(/\(line (\d+) column \d+\)$/.exec(message)?.[1] ?? 1)
    return { ok: false, line, reason: say(`第 ${line} 行不是有效的 JSON。`, `No JSON: ${message}.`) }
  }
}

/** As one writes it in code: `categories[1].sectors[0].items[3].no`. */
const pathOf = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? 'JSON'
    : path
        .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`))
        .join('')

const damaged = (line: number, message: Bilingual, place?: string): ReadResult => {
  const result = refuse('file-damaged', line)
  if (result.ok) return result
  const finding = { ...result.refusal.finding, message, ...(place !== undefined && { text: place }) }
  return { ok: false, refusal: { ...result.refusal, finding } }
}

const listed = (list: WrittenList): ReadResult => {
  const { lines, lineOf } = linesOf(list)
  const read = readLines(lines)
  const categories = list.categories.map((category, at) => ({
    ...category,
    sectors: category.sectors.map((sector, nth) => ({
      ...sector,
      items: sector.items.map((item, index) => ({ ...item, line: lineOf(at, nth, index) })),
    })),
  })) as readonly Category[]
  const findings = read.ok ? read.value.findings : [read.refusal.finding]
  return { ok: true, value: { township: list.township, title: list.title, categories, findings } }
}

const linesOf = (list: WrittenList) => {
  const lines: SourceLine[] = []
  const places = new Map<string, number>()
  const add = (...cells: readonly string[]): number => {
    const line = lines.length + 1
    lines.push({ line, text: cells.join('\t'), ...(cells.length > 1 && { cells }) })
    return line
  }
  for (const line of titleLines(list.title)) add(line)
  add(countsSentence(list))
  tablesOf(list, 'together').forEach(({ heading, columns, sectors }, at) => {
    add(heading)
    add(...columns.map(({ title }) => title))
    sectors.forEach((sector, nth) => {
      if (sector.heading !== '') add(sector.heading, ...columns.slice(1).map(() => ''))
      sector.rows.forEach((cells, index) => {
        places.set(`${at}/${nth}/${index}`, add(...cells.map((cell) => escapeMarkup(cell.join('\n')))))
      })
    })
  })
  const lineOf = (...place: readonly number[]): number => places.get(place.join('/')) ?? 1
  return { lines, lineOf }
}
