import type { SourceLine } from '../layouts/draft.ts'
import { type Finding, say } from '../document/finding.ts'
import type { Reading } from '../understanding/reading.ts'

/** U+FFFD stands for a character that was lost; control and private characters mean nothing to a reader. */
const UNREADABLE = /[\p{Co}\uFFFD]|(?![\s\u0085])\p{Cc}/u
const EACH = new RegExp(UNREADABLE, 'gu')
const MOST_TOLD = 200
const CONTEXT = 12

/** Lines with characters that no reader can make out: lost in a change of encoding, or never text. */
export const characterFindings = ({ lines }: Reading): readonly Finding[] => {
  const findings: Finding[] = []
  for (const line of lines) {
    if (findings.length === MOST_TOLD) break
    if (UNREADABLE.test(line.text)) findings.push(unreadable(line))
  }
  return findings
}

const unreadable = ({ line, text }: SourceLine): Finding => {
  const count = text.match(EACH)?.length ?? 0
  const first = Math.max(0, text.search(UNREADABLE) - CONTEXT)
  return {
    code: 'unreadable-characters',
    severity: 'warning',
    line,
    text: text.slice(first, first + CONTEXT * 3),
    message: say(
      `这一行有 ${count} 个无法辨认的字符。`,
      `${count} characters on this line cannot be made out.`,
    ),
    suggestion: say(
      '请与原件核对，补上原字后重新导入。',
      'Compare it with the original, restore the characters and import it again.',
    ),
  }
}
