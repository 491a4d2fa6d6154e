import { sectorHeading } from '../../words/headings.ts'
import { cellText } from './cell-text.ts'
import type { Block, PageContent } from './page.ts'
import { type TextLine, textOf } from './text-lines.ts'
import { type Column, columnsUnder, intoColumns, titlesOf } from './unruled-columns.ts'
import { type Part, tablesOf } from './unruled-parts.ts'
import { partRows, roomOfRows, stretchesOf } from './unruled-rows.ts'

/** Finds tables that only the alignment of their text tells: from a header with 序号 to the next list. */
export const withUnruledTables = (pages: readonly PageContent[]): readonly PageContent[] => {
  const instead = new Map<Block, readonly Block[]>()
  for (const parts of tablesOf(pages)) {
    for (const [index, rows] of rowsOfTable(parts, pages).entries()) {
      const { header = [], body = [] } = parts[index] ?? {}
      for (const [place, line] of [...header, ...body].entries()) instead.set(line, place === 0 ? rows : [])
    }
  }
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.flatMap((block) => instead.get(block) ?? [block]),
  }))
}

const rowsOfTable = (
  parts: readonly Part[],
  pages: readonly PageContent[],
): readonly (readonly Block[])[] => {
  const columns = columnsUnder(
    titlesOf(parts[0]?.header ?? []),
    parts.flatMap(({ body }) => body.filter(({ text }) => sectorHeading(text) === undefined)),
  )
  const stretches = parts.map(({ page, body }, index) =>
    stretchesOf(body, pages[page]?.floors ?? [], index === 0),
  )
  const room = roomOfRows(stretches.flat(), columns)
  const extents = columns.map((_, column) => extentOf(parts, columns, column))
  return parts.map(({ header }, index) =>
    [header, ...partRows(stretches[index] ?? [], columns, room)]
      .filter((lines) => lines.length > 0)
      .map((lines) => rowBlock(lines, columns, extents)),
  )
}

/** How far the text of a column reaches. */
const extentOf = (parts: readonly Part[], columns: readonly Column[], column: number): Column => {
  let [left, right] = [Infinity, -Infinity]
  for (const { body } of parts) {
    const lines = body.filter(({ text }) => sectorHeading(text) === undefined)
    for (const glyph of intoColumns(lines, columns)[column] ?? []) {
      left = Math.min(left, glyph.left)
      right = Math.max(right, glyph.right)
    }
  }
  return { left, right }
}

const rowBlock = (
  lines: readonly TextLine[],
  columns: readonly Column[],
  extents: readonly Column[],
): Block => {
  const [first] = lines
  const heading = lines.length === 1 && first !== undefined && sectorHeading(first.text) !== undefined
  const cells = heading
    ? [textOf(first.glyphs), ...columns.slice(1).map(() => '')]
    : intoColumns(lines, columns).map((glyphs, column) =>
        cellText(glyphs, extents[column] ?? { left: 0, right: 0 }),
      )
  return {
    kind: 'row',
    top: Math.min(...lines.map(({ top }) => top)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
    cells,
    covered: false,
  }
}
