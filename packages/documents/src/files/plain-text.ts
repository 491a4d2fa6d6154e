import type { SourceLine } from '../layouts/draft.ts'
import { sourceLines } from '../layouts/tabbed/lines.ts'
import type { Limits } from './limits.ts'
import { Unreadable } from './lines.ts'

const TAB = 0x09
const LINE_FEED = 0x0a

/** The lines of a plain text, after a look at how many lines and tabs there are, and how long the lines are. */
export const plainLines = (text: string, limits: Limits): readonly SourceLine[] => {
  let [lines, cells, columns, lineStart] = [1, 1, 1, 0]
  const refuseLong = (end: number): void => {
    if (end - lineStart > limits.lineCharacters) throw new Unreadable('too-many-rows')
  }
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code !== TAB && code !== LINE_FEED) continue
    cells += 1
    if (code === LINE_FEED) {
      refuseLong(at)
      lineStart = at + 1
      lines += 1
    }
    columns = code === LINE_FEED ? 1 : columns + 1
    if (lines > limits.rows || cells > limits.cells || columns > limits.columns) {
      throw new Unreadable('too-many-rows')
    }
  }
  refuseLong(text.length)
  return sourceLines(text)
}
