import type { Drawing } from './drawing.ts'
import type { Ruling } from './geometry.ts'
import type { Glyph } from './glyph.ts'
import { gridsOf, merged } from './grid.ts'
import { type PageRow, rowsOf } from './table-rows.ts'
import { linesOf, type TextLine, textLine } from './text-lines.ts'

/** What a page says, from the top down: rows of tables, and lines of text outside them. */
export interface PageContent {
  readonly blocks: readonly Block[]
  /** Horizontal lines, which may part the rows of a table that has no vertical ones. */
  readonly floors: readonly Ruling[]
  /** Text that runs across the page's direction of reading: stamps and watermarks. */
  readonly askew: readonly string[]
}

export type Block = ({ readonly kind: 'row' } & PageRow) | ({ readonly kind: 'text' } & TextLine)

/** More lines than this are a drawing. */
const MOST_FLOORS = 1_000

export const contentOf = (drawing: Drawing): PageContent => {
  const straight = drawing.glyphs.filter(({ turn }) => turn === 0)
  const blocks: Block[] = []
  let left: readonly Glyph[] = straight
  for (const grid of gridsOf(drawing).toSorted((a, b) => area(a) - area(b))) {
    const { rows, outside } = rowsOf(grid, left)
    left = outside
    for (const row of rows) blocks.push({ kind: 'row', ...row })
  }
  for (const line of linesOf(left).map(textLine)) if (line.text !== '') blocks.push({ kind: 'text', ...line })
  return {
    blocks: blocks.toSorted((a, b) => a.top - b.top),
    floors: merged(drawing.horizontal).slice(0, MOST_FLOORS),
    askew: askewTexts(drawing.glyphs.filter(({ turn }) => turn !== 0)),
  }
}

const area = ({
  left,
  right,
  top,
  bottom,
}: {
  left: number
  right: number
  top: number
  bottom: number
}): number => (right - left) * (bottom - top)

/** Slanted and upended text as it was drawn: a new text begins where the direction changes. */
const askewTexts = (glyphs: readonly Glyph[]): readonly string[] => {
  const text = glyphs.map((glyph) => glyph.text).join('')
  return text.trim() === '' ? [] : [text]
}
