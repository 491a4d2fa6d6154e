import type { CategoryDraft, Field, RowDraft, SourceLine } from '../draft.ts'
import { CATEGORY_NAMES, type Finding, type Place, say } from '../../document/finding.ts'

const COLUMN_NAMES: Readonly<Record<Field, string>> = {
  no: '序号',
  name: '事项名称',
  departments: '对应上级部门',
  departmentDuties: '上级部门职责',
  support: '履职保障',
  townshipDuties: '配合职责',
  receivers: '承接部门',
  workMethod: '工作方式',
  receiversAndMethod: '承接部门及工作方式',
  way: '收回方式',
  remark: '备注',
  legalBasis: '设定依据',
  reason: '收回理由',
}

/** A text with the line of its row. */
interface Said {
  readonly line: number
  readonly text: string
}

const COMPARE = say(
  '已采用第一份的文字，请与原件核对。',
  'The text of the first was kept; compare with the original.',
)

const lineNumber = (line: number): string => `第 ${line} 行`

/** Two renderings of one cell or heading say different things; `text` shows both around the difference. */
export const renderingsDiffer = (place: Place, of: Field | 'heading', first: Said, second: Said): Finding => {
  const column = of === 'heading' ? '领域标题' : COLUMN_NAMES[of]
  const [one, other] = aroundDifference(first.text, second.text)
  return {
    code: 'renderings-differ',
    severity: 'warning',
    ...place,
    lines: [first.line, second.line],
    text: `${lineNumber(first.line)}：${one}｜${lineNumber(second.line)}：${other}`,
    message: say(
      `文档把清单写了两份，“${column}”在两份中不同。`,
      `The document holds the list twice; ${column} differs between the two.`,
    ),
    suggestion: COMPARE,
  }
}

const CONTEXT = 12

/** The parts in which two texts differ, with a little of what they have in common around them. */
const aroundDifference = (first: string, second: string): readonly [string, string] => {
  const shorter = Math.min(first.length, second.length)
  let start = 0
  while (start < shorter && first[start] === second[start]) start += 1
  let end = 0
  while (end < shorter - start && first.at(-1 - end) === second.at(-1 - end)) end += 1
  const cut = (text: string): string => {
    const from = Math.max(0, start - CONTEXT)
    const to = Math.min(text.length, text.length - end + CONTEXT)
    return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
  }
  return [cut(first), cut(second)]
}

/** Both renderings hold the same words of an item, and part its columns at different places. */
export const partsOtherwise = (place: Place, second: number): Finding => ({
  code: 'columns-uncertain',
  severity: 'warning',
  ...place,
  lines: [place.line, second],
  message: say(
    '文档把清单写了两份，这一事项各栏的分界在两份中不同。',
    'The document holds the list twice; the columns of this item part at different places.',
  ),
  suggestion: COMPARE,
})

export const onlyInSecond = (place: Place): Finding => ({
  code: 'renderings-differ',
  severity: 'warning',
  ...place,
  message: say(
    '文档把清单写了两份，这一事项只在第二份中，已从那里取用。',
    'The document holds the list twice; this item stands in the second only and was taken from there.',
  ),
  suggestion: say('请确认这一事项属于清单。', 'Make sure that the item belongs to the list.'),
})

export const categoryOnlyInSecond = ({ category, line }: CategoryDraft): Finding => ({
  code: 'renderings-differ',
  severity: 'warning',
  line,
  category,
  message: say(
    `文档把清单写了两份，${CATEGORY_NAMES[category].zh}只在第二份中，已从那里取用。`,
    `The document holds the list twice; the ${CATEGORY_NAMES[category].en} stands in the second only and was taken from there.`,
  ),
  suggestion: say('请确认第一份完整。', 'Make sure that the first is complete.'),
})

export interface Lacking {
  readonly category: CategoryDraft['category']
  readonly rows: readonly RowDraft[]
}

/** What the second rendering does not hold, all in one finding at its end. */
export const secondLacks = (lacking: readonly Lacking[], line: number): Finding => {
  const count = lacking.reduce((sum, { rows }) => sum + rows.length, 0)
  const list = (language: 'zh' | 'en'): string =>
    lacking
      .map(({ category, rows }) => `${CATEGORY_NAMES[category][language]} ${rangesOf(rows).join('、')}`)
      .join(language === 'zh' ? '；' : '; ')
  return {
    code: 'renderings-differ',
    severity: 'warning',
    line,
    message: say(
      `文档把清单写了两份，第二份缺少 ${count} 项：${list('zh')}。`,
      `The document holds the list twice; the second lacks ${count} items: ${list('en')}.`,
    ),
    suggestion: say(
      '清单已按第一份读取；第二份可能没有显示完整。',
      'The list was read from the first; the second may have been cut off.',
    ),
  }
}

const rangesOf = (rows: readonly RowDraft[]): readonly string[] => {
  const ranges: { from: number; to: number }[] = []
  for (const { no } of rows) {
    const last = ranges.at(-1)
    if (last !== undefined && no === last.to + 1) last.to = no
    else ranges.push({ from: no, to: no })
  }
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`))
}

/** A line around the second rendering that the first does not say. */
export const leftBetween = (source: SourceLine): Finding => ({
  code: 'unplaced-text',
  severity: 'warning',
  line: source.line,
  text: source.text,
  message: say(
    '这一行在清单的表格之外，未能归入任何部分。',
    'This line stands outside the tables of the list; it was not placed.',
  ),
  suggestion: say('请核对这一行是否属于清单。', 'See whether it belongs to the list.'),
})
