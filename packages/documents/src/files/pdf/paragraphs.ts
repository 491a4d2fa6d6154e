import type { TextLine } from './text-lines.ts'

/** A paragraph of running text, or a single line such as a heading. */
export interface Paragraph {
  readonly text: string
  readonly page: number
}

export interface PlacedLine extends TextLine {
  readonly page: number
}

const LEADER = /(?:\.{3,}|…{2,}|·{3,})[^\p{Script=Han}]*$/u

/** Joins lines that were wrapped: the line above is full and the next one starts at the margin. */
export const paragraphsOf = (lines: readonly PlacedLine[]): readonly Paragraph[] => {
  const margins = new Map<number, { left: number; right: number }>()
  for (const { page, left, right } of lines) {
    const known = margins.get(page) ?? { left, right }
    margins.set(page, { left: Math.min(known.left, left), right: Math.max(known.right, right) })
  }
  const paragraphs: { text: string; page: number }[] = []
  let above: PlacedLine | undefined
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (last !== undefined && above !== undefined && goesOn(above, line, margins)) {
      const latin = /[A-Za-z0-9]$/.test(last.text) && /^[A-Za-z0-9]/.test(line.text)
      last.text += (latin ? ' ' : '') + line.text
    } else paragraphs.push({ text: line.text, page: line.page })
    above = line
  }
  return paragraphs
}

const goesOn = (
  above: PlacedLine,
  line: PlacedLine,
  margins: ReadonlyMap<number, { readonly left: number; readonly right: number }>,
): boolean => {
  const { left = 0 } = margins.get(line.page) ?? {}
  const { right = 0 } = margins.get(above.page) ?? {}
  const { size } = above
  return (
    above.right >= right - 1.6 * size &&
    above.right - above.left > 12 * size &&
    line.left < left + 1.2 * size &&
    Math.abs(line.size - size) < 0.15 * size &&
    (line.page === above.page ? line.top - above.bottom < 1.8 * size : line.page === above.page + 1) &&
    !LEADER.test(above.text)
  )
}
