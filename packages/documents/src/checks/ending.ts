import type { Entry } from '../understanding/assemble.ts'
import type { CategoryName } from '../document/document.ts'
import type { CategoryDraft } from '../layouts/draft.ts'
import { CATEGORY_NAMES, type Finding, type Place, say } from '../document/finding.ts'
import type { Reading } from '../understanding/reading.ts'

/** Signs that a part of the document, or the rest of it, is missing. */
export const endingFindings = (reading: Reading): readonly Finding[] => [
  ...missingCategories(reading),
  ...emptyTables(reading),
  ...endOfLastTable(reading),
]

/**
 * A duty list has three tables. A heading or a count without its table is an error; a mere mention may be about
 * another document, and a table that nothing speaks of may be published apart.
 */
const missingCategories = ({ preface, draft, titleLine }: Reading): readonly Finding[] => {
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
  return EVERY_CATEGORY.flatMap((category) => {
    if (present.has(category)) return []
    const said = promised.get(category)
    return [said === undefined ? absent(category, titleLine) : missing(category, said.line, said.severity)]
  })
}

const EVERY_CATEGORY: readonly CategoryName[] = ['basic', 'cooperative', 'reclaimed']

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

const absent = (category: CategoryName, line: number): Finding => ({
  code: 'category-missing',
  severity: 'warning',
  line,
  category,
  message: say(
    `文档中没有${CATEGORY_NAMES[category].zh}。`,
    `The document does not hold the ${CATEGORY_NAMES[category].en}.`,
  ),
  suggestion: say(
    '请确认文件完整；如另有文件，请一并导入。',
    'Make sure that the file is complete; import the other file as well if there is one.',
  ),
})

const rowsIn = ({ sectors }: CategoryDraft) => sectors.flatMap(({ rows }) => rows)

/** A table that ends below its header. At the end of the document it is the document that stops. */
const emptyTables = ({ draft }: Reading): readonly Finding[] =>
  draft.categories
    .slice(0, -1)
    .filter((table) => rowsIn(table).length === 0)
    .map(({ category, line }) => missing(category, line, 'error'))

const endOfLastTable = ({ draft, entries }: Reading): readonly Finding[] => {
  const table = draft.categories.at(-1)
  if (table === undefined) return []
  const { category } = table
  const sector = table.sectors.at(-1)
  const place: Place = { line: draft.lastLine, category, ...(sector && { sector: sector.name }) }
  if (rowsIn(table).length === 0 || (sector && sector.rows.length < (sector.declared ?? 0)))
    return [ends(place, 'error')]
  const last = entries.at(-1)
  return last?.category === category && lacksLastCell(last)
    ? [ends({ ...place, no: last.item.no }, 'warning')]
    : []
}

const lacksLastCell = (entry: Entry): boolean =>
  (entry.category === 'cooperative' && entry.item.townshipDuties === '') ||
  (entry.category === 'reclaimed' && entry.item.workMethod === '')

const ends = (place: Place, severity: Finding['severity']): Finding => ({
  code: 'document-ends-in-the-middle',
  severity,
  ...place,
  message: say('文档似乎在中途结束。', 'The document seems to end in the middle.'),
  suggestion: say('请确认文件完整后重新导入。', 'Make sure that the file is complete and import it again.'),
})
