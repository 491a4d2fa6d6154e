import { isBodyName } from '../../words/departments.ts'
import type { Glyph } from './glyph.ts'
import { linesOf, textLine } from './text-lines.ts'

/** Widest margin inside a cell, and what a full line may leave free beside the next word, in shares of the font size. */
const MARGIN = 0.8
const LEFT_FREE = 0.2

/** What a line cannot part: a word or number, or a character, with the punctuation that clings to it. */
const TOGETHER = /^[（“‘《〈【]{0,2}(?:[A-Za-z0-9.%]{1,20}|.)[，。、；：！？）”’》〉】]{0,3}/u

/** The width that the first part of a line needs, in shares of the font size. */
const togetherIn = (next: string): number => {
  const part = TOGETHER.exec(next)?.[0] ?? ''
  return Math.max(1, part.length - part.replace(/[^A-Za-z0-9.%]/g, '').length / 2)
}

/**
 * What a cell says, its lines from the top down. A full line was wrapped, and the next one goes on with it; but
 * where it ends as the names of departments do, it may also be a name that fills the line. There, and after
 * lines that are not full, stands a line feed.
 */
export const cellText = (
  glyphs: readonly Glyph[],
  width: { readonly left: number; readonly right: number },
): string => {
  const lines = linesOf(glyphs)
    .map(textLine)
    .filter(({ text }) => text !== '')
  const margin = Math.min(...lines.map(({ left, size }) => Math.min(left - width.left, MARGIN * size)))
  let said = ''
  let name = ''
  let before = ''
  for (const [index, { text, right, size }] of lines.entries()) {
    const next = lines[index + 1]?.text ?? ''
    name += text
    const full = width.right - margin - right < (LEFT_FREE + togetherIn(next)) * size
    const named = full && (isBodyName(name) || isBodyName(before + name))
    const apart = !full || named || (/[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(next))
    if (apart) {
      before = named ? name : ''
      name = ''
    }
    said += text + (apart && next !== '' ? '\n' : '')
  }
  return /^[\d\n]+$/.test(said) ? said.replaceAll('\n', '') : said
}
