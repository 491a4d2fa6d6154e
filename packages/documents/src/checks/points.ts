import { type Finding, say } from '../document/finding.ts'
import { placeOf, type Reading } from '../understanding/reading.ts'
import { proseOf } from './sentences.ts'

/** A number with a stop behind it where a sentence begins, or anywhere in the text. */
const NUMBER = /(?<=^|[。；;：:])\s?(\d{1,2})[.．、](?!\d)|(?<![\d.．第、（(])(\d{1,2})[.．](?!\d)/g

/** The points of a cell count 1, 2, 3 …; a series may begin again at 1. The first that does not is reported. */
export const pointFindings = ({ entries }: Reading): readonly Finding[] =>
  entries.flatMap(proseOf).flatMap(({ entry, column, text }): readonly Finding[] => {
    const gap = firstGap(text)
    if (gap === undefined) return []
    return [
      {
        code: 'point-out-of-order',
        severity: 'warning',
        ...placeOf(entry),
        message:
          gap.before === 0
            ? say(`“${column}”从第 ${gap.after} 点开始。`, `${column} begins at point ${gap.after}.`)
            : say(
                `“${column}”中第 ${gap.before} 点之后是第 ${gap.after} 点。`,
                `In ${column}, point ${gap.after} follows point ${gap.before}.`,
              ),
        suggestion: say(
          '请核对是否缺少、重复或颠倒了条目。',
          'Look for a point that is missing, repeated or misplaced.',
        ),
      },
    ]
  })

const firstGap = (text: string): { readonly before: number; readonly after: number } | undefined => {
  let before = 0
  for (const [, opening, within] of text.matchAll(NUMBER)) {
    const after = Number(opening ?? within)
    if (after === before + 1 || after === 1) before = after
    else if (opening !== undefined) return { before, after }
  }
  return undefined
}
