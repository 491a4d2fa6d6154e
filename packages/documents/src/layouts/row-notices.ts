import type { SourceLine } from './draft.ts'
import { type Finding, type Place, type Severity, say } from '../document/finding.ts'
import type { Fitted } from './tabbed/rows.ts'

type Within = Omit<Place, 'line'>

const STRAY = {
  message: say(
    '这一行在清单之中，但不是标题、表头或表格行，未能归入任何事项。',
    'This line stands inside the list but is no heading, header or row; it was not placed.',
  ),
  suggestion: say(
    '请核对这一行属于哪一事项，补正后重新导入。',
    'See which item it belongs to, correct the document and import it again.',
  ),
}

const PAGE_NUMBER = {
  message: say(
    '这一行看来是页码，未归入任何事项。',
    'This line seems to be a page number; it was not placed in an item.',
  ),
  suggestion: say('如确是页码，无需处理。', 'If it is one, nothing need be done.'),
}

/** A line inside the list that belongs to no item: a page number is a `note`, anything else weighs more. */
export const unplaced = (source: SourceLine, within: Within, severity: Severity): Finding => ({
  code: 'unplaced-text',
  severity,
  ...within,
  line: source.line,
  text: source.text,
  ...(severity === 'note' ? PAGE_NUMBER : STRAY),
})

export const widthDiffers = (fitted: Fitted, width: number, line: number, within: Within): Finding => ({
  code: 'row-width-differs',
  severity: fitted.shifted ? 'warning' : 'error',
  line,
  ...within,
  ...(fitted.surplus !== '' && { text: fitted.surplus }),
  message: say(
    `这一行有 ${fitted.given} 个单元格，表头有 ${width} 列。`,
    `This row has ${fitted.given} cells where the table has ${width} columns.`,
  ),
  suggestion: fitted.shifted
    ? say(
        '左侧多出的空单元格已忽略，请核对内容所在的列。',
        'Blank cells on its left were left out; see that the text is in the right column.',
      )
    : say('请检查是否两行粘连或缺少制表符。', 'Look for two rows glued together or a missing tab.'),
})
