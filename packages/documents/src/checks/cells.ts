import type { Entry } from '../understanding/assemble.ts'
import { WAYS } from '../words/cancelled.ts'
import type { Field } from '../layouts/draft.ts'
import { type Finding, say } from '../document/finding.ts'
import { departmentsOf, receiversOf } from '../understanding/items.ts'
import { hasBrokenTag, plain } from '../text/markup.ts'
import { placeOf, type Reading } from '../understanding/reading.ts'

/** What single cells lack: required text, a receiver, list numbers, the end of a tag, an exhaustive list. */
export const cellFindings = (reading: Reading): readonly Finding[] =>
  reading.entries.flatMap((entry) => [
    ...emptyCells(entry),
    ...receiverMissing(entry),
    ...numbersLost(entry),
    ...brokenTags(entry),
    ...openEnded(entry),
    ...wayUnknown(entry),
  ])

const requiredCells = (
  entry: Entry,
): readonly (readonly [column: string, said: string | readonly string[]])[] => {
  const { category, item } = entry
  const name = ['事项名称', item.name] as const
  if (category === 'basic') return [name]
  if (category === 'reclaimed') return [name, ['工作方式', item.workMethod]]
  return [
    name,
    ['对应上级部门', item.departments],
    ['上级部门职责', item.departmentDuties],
    ['配合职责', item.townshipDuties],
  ]
}

const emptyCells = (entry: Entry): readonly Finding[] =>
  requiredCells(entry)
    .filter(([, said]) => said.length === 0)
    .map(([column]) => ({
      code: 'empty-cell',
      severity: 'error',
      ...placeOf(entry),
      message: say(`“${column}”为空。`, `The cell ${column} is empty.`),
      suggestion: say('请补上内容。', 'Fill in the cell.'),
    }))

const receiverMissing = (entry: Entry): readonly Finding[] => {
  if (entry.category !== 'reclaimed' || entry.item.cancelled) return []
  if (entry.item.receivingDepartments.length > 0 && !receiversOf(entry.row).startsWithMethod) return []
  return [
    {
      code: 'receiver-missing',
      severity: 'error',
      ...placeOf(entry),
      message: say(
        '没有承接部门，也没有写明事项已取消。',
        'No receiving department, and nothing says that the duty is cancelled.',
      ),
      suggestion: say('请写明承接部门。', 'Name the receiving department.'),
    },
  ]
}

const DUTIES: readonly (readonly [Field, string])[] = [
  ['departmentDuties', '上级部门职责'],
  ['townshipDuties', '配合职责'],
  ['workMethod', '工作方式'],
  ['receiversAndMethod', '工作方式'],
]
const UNNUMBERED_LIST = /<ol\b[^<>]*>\s*(?:<li>\s*)?(?=[^\s\d<])/i

const numbersLost = (entry: Entry): readonly Finding[] => {
  const columns = DUTIES.filter(([field]) => UNNUMBERED_LIST.test(entry.row.cells.get(field) ?? ''))
  if (columns.length === 0) return []
  const names = columns.map(([, column]) => column).join('、')
  return [
    {
      code: 'list-numbers-lost',
      severity: 'note',
      ...placeOf(entry),
      message: say(`${names}是编号列表，但编号已丢失。`, `${names}: a numbered list whose numbers are lost.`),
      suggestion: say(
        '各条已按原文连排，请按原件补上编号。',
        'The entries follow one another as in the source; restore the numbers.',
      ),
    },
  ]
}

const brokenTags = (entry: Entry): readonly Finding[] =>
  [...entry.row.cells.values()].some(hasBrokenTag)
    ? [
        {
          code: 'unclosed-tag',
          severity: 'warning',
          ...placeOf(entry),
          message: say(
            '有一个标签缺少“>”，其文字留在内容中。',
            'A tag has no end bracket; its letters are left in the text.',
          ),
          suggestion: say('请删除残留的标签。', 'Remove the rest of the tag.'),
        },
      ]
    : []

const openEnded = (entry: Entry): readonly Finding[] => {
  if (entry.category === 'basic') return []
  const { openEnded: others } =
    entry.category === 'cooperative' ? departmentsOf(entry.row) : receiversOf(entry.row).departments
  if (!others) return []
  return [
    {
      code: 'departments-not-exhaustive',
      severity: 'warning',
      ...placeOf(entry),
      message: say('部门列表以“等”结尾，没有列全。', 'The list of departments ends in 等 (and others).'),
      suggestion: say('请写明全部部门。', 'Name all departments.'),
    },
  ]
}

const wayUnknown = (entry: Entry): readonly Finding[] => {
  const way = plain(entry.row.cells.get('way') ?? '')
  const known: readonly string[] = Object.values(WAYS)
  if (entry.category !== 'reclaimed' || way === '' || known.includes(way)) return []
  return [
    {
      code: 'unplaced-text',
      severity: 'warning',
      ...placeOf(entry),
      text: way,
      message: say('“收回方式”一栏的内容未能识别。', 'The way of reclaiming is not understood.'),
      suggestion: say(`请填写“${known.join('”或“')}”。`, `Write ${known.join(' or ')}.`),
    },
  ]
}
