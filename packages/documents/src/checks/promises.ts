import { CATEGORY_NAMES, type Finding, say } from '../document/finding.ts'
import { type Reading } from '../understanding/reading.ts'

const MOST_COMPARED = 100

/** What the preface says about the tables and the tables do not bear out, beside counts. */
export const promiseFindings = (reading: Reading): readonly Finding[] => [
  ...absentColumns(reading),
  ...individualItems(reading),
]

const absentColumns = ({ preface, draft }: Reading): readonly Finding[] =>
  preface.columns.slice(0, MOST_COMPARED).flatMap(({ line, said }): readonly Finding[] => {
    const table = draft.categories.find(({ category }) => category === said.of)
    if (table === undefined || [...table.columnTitles].some((title) => title.includes(said.column))) return []
    return [
      {
        code: 'preface-column-absent',
        severity: 'note',
        line,
        category: said.of,
        message: say(
          `说明称${CATEGORY_NAMES[said.of].zh}有“${said.column}”，表中没有这一列。`,
          `The preface says that the ${CATEGORY_NAMES[said.of].en} has ${said.column}; the table has no such column.`,
        ),
        suggestion: say('请补上这一列，或修改说明。', 'Add the column or change the preface.'),
      },
    ]
  })

const individualItems = ({ preface, entries }: Reading): readonly Finding[] =>
  preface.individualItems.slice(0, MOST_COMPARED).flatMap(({ line, said }): readonly Finding[] => {
    if (entries.some(({ item }) => item.name === said)) return []
    const close = entries.find(({ item }) => isPartOf(said, item.name))
    return [
      {
        code: 'preface-item-differs',
        severity: 'note',
        line,
        ...(close && {
          category: close.category,
          sector: close.sector.name,
          no: close.item.no,
          lines: [line, close.item.line],
        }),
        message: close
          ? say(
              `说明中的个性事项“${said}”在清单中写作“${close.item.name}”。`,
              `The preface names “${said}”; the list calls it “${close.item.name}”.`,
            )
          : say(
              `清单中没有说明所列的个性事项“${said}”。`,
              `The preface names “${said}”; the list has no such item.`,
            ),
        suggestion: say('请统一名称。', 'Use one name.'),
      },
    ]
  })

/** Whether the shorter name can be had from the longer by leaving characters out. */
const isPartOf = (a: string, b: string): boolean => {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  if (shorter.length < longer.length / 2) return false
  let at = 0
  for (const character of longer) if (character === shorter[at]) at += 1
  return at === shorter.length
}
