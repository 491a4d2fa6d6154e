import type { Box } from './geometry.ts'
import type { Glyph } from './glyph.ts'

/** Characters on one baseline, from left to right, with the box that they fill. */
export interface TextLine extends Box {
  readonly text: string
  readonly size: number
  readonly baseline: number
  readonly glyphs: readonly Glyph[]
}

/** Share of the font size: baselines nearer than this are one line. */
const SAME_LINE = 0.45

/** Groups characters into lines from the top down; a character drawn twice to look bold counts once. */
export const linesOf = (glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] => {
  const lines: { baseline: number; size: number; glyphs: Glyph[] }[] = []
  for (const glyph of glyphs.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const line = lines.at(-1)
    if (line !== undefined && glyph.baseline - line.baseline < SAME_LINE * Math.max(glyph.size, line.size)) {
      line.glyphs.push(glyph)
      line.size = Math.max(line.size, glyph.size)
    } else lines.push({ baseline: glyph.baseline, size: glyph.size, glyphs: [glyph] })
  }
  return lines.map((line) => drawnOnce(line.glyphs.toSorted((a, b) => a.left - b.left)))
}

const drawnOnce = (glyphs: readonly Glyph[]): readonly Glyph[] => {
  const kept: Glyph[] = []
  for (const glyph of glyphs) {
    const again = kept
      .slice(-3)
      .some(({ text, left }) => text === glyph.text && glyph.left - left < (glyph.right - glyph.left) * 0.5)
    if (!again) kept.push(glyph)
  }
  return kept
}

/** A wider gap than this share of the font size is a space where Latin letters or digits stand. */
const SPACE = 0.22
/** A wider gap than this is a space between any characters. */
const WIDE_SPACE = 0.9

/** What a line of characters says; gaps become spaces. */
export const textOf = (line: readonly Glyph[]): string => {
  let text = ''
  let end = line[0]?.left ?? 0
  const even = evenGap(line)
  for (const { text: character, left, right, size } of line) {
    const gap = left - end - even
    const limit = isLatin(text.at(-1)) && isLatin(character[0]) ? SPACE : WIDE_SPACE
    if (text !== '' && gap > limit * size) text += ' '
    text += character
    end = Math.max(end, right)
  }
  return text.trim()
}

const isLatin = (character: string | undefined): boolean =>
  character !== undefined && /[A-Za-z0-9]/.test(character)

/** The gap that all characters of a letter-spaced line have. */
export const evenGap = (line: readonly Glyph[]): number => {
  const ink = line.filter(({ text }) => text !== ' ')
  const gaps = ink.slice(1).map(({ left }, index) => left - (ink[index]?.right ?? left))
  return ink.length < 2 ? 0 : Math.max(0, Math.min(...gaps))
}

export const textLine = (line: readonly Glyph[]): TextLine => {
  const ink = line.filter(({ text }) => text !== ' ')
  const first = ink[0] ?? line[0]
  const baseline = first?.baseline ?? 0
  const size = ink.reduce((largest, glyph) => Math.max(largest, glyph.size), 0)
  return {
    text: textOf(line),
    size,
    baseline,
    glyphs: line,
    left: first?.left ?? 0,
    right: ink.reduce((rightmost, { right }) => Math.max(rightmost, right), first?.right ?? 0),
    top: baseline - size * 0.88,
    bottom: baseline + size * 0.12,
  }
}
