import type { Glyph } from './glyph.ts'
import type { PageContent } from './page.ts'
import { textLine } from './text-lines.ts'

/** Characters of ten points one after another from a place; `apart` is the room between them. */
export const written = (text: string, left: number, baseline: number, apart = 0): readonly Glyph[] =>
  Array.from(text, (character, index) => ({
    text: character,
    left: left + index * (10 + apart),
    right: left + index * (10 + apart) + 10,
    baseline,
    size: 10,
    turn: 0,
  }))

/** A page of text lines, each with its place. */
export const pageOf = (
  ...lines: readonly (readonly [text: string, left: number, baseline: number])[]
): PageContent => ({
  blocks: lines.map(([text, left, baseline]) => ({
    kind: 'text',
    ...textLine(written(text, left, baseline)),
  })),
  floors: [],
  askew: [],
})

/** A page of table rows. */
export const pageOfRows = (...rows: readonly (readonly string[])[]): PageContent => ({
  blocks: rows.map((cells, index) => ({
    kind: 'row',
    top: index * 20,
    bottom: index * 20 + 20,
    cells,
    covered: false,
  })),
  floors: [],
  askew: [],
})

export const saidOn = ({ blocks }: PageContent): readonly (string | readonly string[])[] =>
  blocks.map((block) => (block.kind === 'row' ? block.cells : block.text))
