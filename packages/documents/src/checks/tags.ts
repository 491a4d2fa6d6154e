import { type Finding, say } from '../document/finding.ts'
import { tagBalance } from '../text/markup.ts'
import type { Reading } from '../understanding/reading.ts'

/** HTML tags that are opened and never closed, or the other way round: one finding for each tag name. */
export const tagFindings = ({ lines }: Reading): readonly Finding[] => {
  const byTag = new Map<string, { open: number; lines: number[] }>()
  for (const { line, text } of lines) {
    for (const [tag, balance] of tagBalance(text)) {
      const seen = byTag.get(tag) ?? { open: 0, lines: [] }
      byTag.set(tag, seen)
      seen.open += balance
      if (balance !== 0) seen.lines.push(line)
    }
  }
  return [...byTag].flatMap(([tag, { open, lines: at }]): readonly Finding[] => {
    const line = at[0]
    if (open === 0 || line === undefined) return []
    const count = Math.abs(open)
    return [
      {
        code: 'unclosed-tag',
        severity: 'note',
        line,
        lines: at,
        message:
          open > 0
            ? say(`${count} 个 <${tag}> 没有结束标签。`, `${count} <${tag}> are never closed.`)
            : say(`多出 ${count} 个 </${tag}>。`, `${count} </${tag}> close nothing.`),
        suggestion: say('标签已去除，文字未受影响。', 'Tags were taken out; the text is unaffected.'),
      },
    ]
  })
}
