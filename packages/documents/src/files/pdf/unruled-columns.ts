import { type Glyph, middleOf } from './glyph.ts'
import { evenGap, type TextLine } from './text-lines.ts'

/** A column of a table without vertical lines: where its text may stand. */
export interface Column {
  readonly left: number
  readonly right: number
}

/** The title of a column; its words may stand on several lines. */
export interface Title extends Column {
  readonly text: string
}

/** Titles stand apart by more than this share of the font size. */
const BETWEEN_TITLES = 0.55

/** Words of a line that stand apart, from left to right. */
export const wordsApart = (line: TextLine): readonly Title[] => {
  const words: { text: string; left: number; right: number }[] = []
  const even = line.glyphs.length > 3 ? evenGap(line.glyphs) : 0
  for (const { text, left, right, size } of line.glyphs.filter((glyph) => glyph.text !== ' ')) {
    const last = words.at(-1)
    const isRestOfNumberTitle = last?.text === '序' && text === '号'
    if (last !== undefined && (isRestOfNumberTitle || left - last.right < even + BETWEEN_TITLES * size)) {
      last.text += text
      last.right = Math.max(last.right, right)
    } else words.push({ text, left, right })
  }
  return words
}

/** The titles in the lines of a header: words above one another are one title. */
export const titlesOf = (header: readonly TextLine[]): readonly Title[] => {
  const titles: { text: string; left: number; right: number }[] = []
  for (const { text, left, right } of header.flatMap(wordsApart)) {
    const above = titles.find((title) => left < title.right && title.left < right)
    if (above === undefined) titles.push({ text, left, right })
    else {
      above.text += text
      above.left = Math.min(above.left, left)
      above.right = Math.max(above.right, right)
    }
  }
  return titles.toSorted((a, b) => a.left - b.left)
}

/** The columns under a header: between two titles lies the gap that the fewest lines of text cross. */
export const columnsUnder = (titles: readonly Title[], lines: readonly TextLine[]): readonly Column[] => {
  const gaps = titles.slice(1).map((title, index) => {
    const before = titles[index] ?? title
    return emptiest(lines, (before.left + before.right) / 2, (title.left + title.right) / 2)
  })
  return titles.map((_, index) => ({ left: gaps[index - 1] ?? -Infinity, right: gaps[index] ?? Infinity }))
}

/** The middle of the widest stretch between two places that the fewest lines cross. In points. */
const emptiest = (lines: readonly TextLine[], from: number, to: number): number => {
  const crossed = Array.from({ length: Math.max(1, Math.min(5_000, Math.round(to - from))) }, () => 0)
  for (const { glyphs } of lines) {
    for (const { text, left, right } of glyphs) {
      if (text === ' ' || right < from || left > to) continue
      const last = Math.min(crossed.length - 1, Math.floor(right - from))
      for (let at = Math.max(0, Math.floor(left - from)); at <= last; at += 1)
        crossed[at] = (crossed[at] ?? 0) + 1
    }
  }
  const fewest = Math.min(...crossed)
  let best = { start: 0, length: 0 }
  let start: number | undefined
  for (let at = 0; at <= crossed.length; at += 1) {
    if (crossed[at] === fewest) start ??= at
    else if (start !== undefined) {
      if (at - start > best.length) best = { start, length: at - start }
      start = undefined
    }
  }
  return from + best.start + best.length / 2
}

/** The characters of some lines, by column. */
export const intoColumns = (
  lines: readonly TextLine[],
  columns: readonly Column[],
): readonly (readonly Glyph[])[] => {
  const cells: Glyph[][] = columns.map(() => [])
  for (const glyph of lines.flatMap(({ glyphs }) => glyphs)) {
    const { x } = middleOf(glyph)
    cells[columns.findIndex(({ left, right }) => left <= x && x < right)]?.push(glyph)
  }
  return cells
}
