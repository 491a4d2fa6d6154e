import type { CategoryName } from '../document.ts'
import { CATEGORY_NAMES, type Finding, type Place, say } from '../finding.ts'
import type { Reading } from '../reading.ts'

/** Signs that the rest of the document is missing. */
export const endingFindings = (reading: Reading): readonly Finding[] => [
  ...missingCategories(reading),
  ...lastSectorIsShort(reading),
]

/** A heading or a count without its table is an error; a mere mention may be about another document. */
const missingCategories = ({ preface, draft }: Reading): readonly Finding[] => {
  const present = new Set(draft.categories.map(({ category }) => category))
  const promised = new Map<CategoryName, { line: number; severity: Finding['severity'] }>()
  const promise = (category: CategoryName, line: number, severity: Finding['severity']): void => {
    const before = promised.get(category)
    if (before === undefined) promised.set(category, { line, severity })
    else if (severity === 'error') before.severity = 'error'
  }
  for (const { line, said } of preface.categories) promise(said, line, 'warning')
  for (const { line, said } of preface.counts) if (said.of !== 'all') promise(said.of, line, 'error')
  for (const { line, category } of draft.headings) promise(category, line, 'error')
  return [...promised].flatMap(([category, { line, severity }]) =>
    present.has(category) ? [] : [missing(category, line, severity)],
  )
}

const missing = (category: CategoryName, line: number, severity: Finding['severity']): Finding => ({
  code: 'category-missing',
  severity,
  line,
  category,
  message: say(
    `这里提到${CATEGORY_NAMES[category].zh}，文档中没有它的表格。`,
    `The ${CATEGORY_NAMES[category].en} is named here, but its table is not in the document.`,
  ),
  suggestion: say('请补上这张清单。', 'Add this list.'),
})

const lastSectorIsShort = ({ draft }: Reading): readonly Finding[] => {
  const last = draft.categories.at(-1)
  const sector = last?.sectors.at(-1)
  if (last === undefined || sector === undefined || sector.rows.length >= (sector.declared ?? 0)) return []
  return [ends({ line: draft.lastLine, category: last.category, sector: sector.name }, 'error')]
}

const ends = (place: Place, severity: Finding['severity']): Finding => ({
  code: 'document-ends-in-the-middle',
  severity,
  ...place,
  message: say('文档似乎在中途结束。', 'The document seems to end in the middle.'),
  suggestion: say('请确认文件完整后重新导入。', 'Make sure that the file is complete and import it again.'),
})
