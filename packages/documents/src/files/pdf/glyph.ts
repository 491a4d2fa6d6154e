import { withoutRadicals } from './radicals.ts'

/** A drawn character: where its line of writing begins and ends, and how large it is. All in points. */
export interface Glyph {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  /** Quarter turns clockwise against the page; `undefined` for slanted text. */
  readonly turn: 0 | 1 | 2 | 3 | undefined
}

/** Characters whose ink stands at their left; they may hang out of a line over the edge of a cell. */
const HANGING = /^[、。，．：；！？,.:;]$/u

/** What counts when it is asked in which cell a character stands. */
export const middleOf = ({ text, left, right, baseline, size }: Glyph): { x: number; y: number } => ({
  x: HANGING.test(text) ? left + Math.min(right - left, size) / 4 : (left + right) / 2,
  y: baseline - size * 0.36,
})

/**
 * The character as it is typed: Kangxi radicals, compatibility ideographs and ligatures, which only fonts use,
 * become ordinary characters; full-width punctuation stays; what has no width is left out.
 */
export const typed = (text: string): string =>
  withoutRadicals(text)
    .replace(/[\t\n\v\f\r\u00a0]/g, ' ')
    .replace(/\p{Cc}|\p{Cf}|\p{Cn}|\p{Cs}/gu, '')
