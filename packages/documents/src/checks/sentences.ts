import type { Entry } from '../understanding/assemble.ts'
import { type Finding, say } from '../document/finding.ts'
import { placeOf, type Reading } from '../understanding/reading.ts'

const ENOUGH_TO_COMPARE = 10
const MOSTLY = 0.9
const CLOSED = /[。；！？.;!?…][」”’]?$|[》）)]$/
const GOES_ON = /[，、：,:（(“《]$|(?:^|[。；])\d{1,2}[.．、]$/

export interface Prose {
  readonly entry: Entry
  readonly column: string
  readonly text: string
}

/** The cells of prose; within one column they end alike throughout a table. */
export const proseOf = (entry: Entry): readonly Prose[] => {
  const { category, item } = entry
  const name = { entry, column: '事项名称', text: item.name }
  if (category === 'basic') return [name]
  if (category === 'reclaimed') return [name, { entry, column: '工作方式', text: item.workMethod }]
  return [
    name,
    { entry, column: '上级部门职责', text: item.departmentDuties },
    { entry, column: '配合职责', text: item.townshipDuties },
  ]
}

/**
 * Cells that stop in the middle: after a comma or an opening bracket, or without a full stop in a column where
 * nearly all cells have one (the few words of a cancelled duty have said all). At the very end of the document
 * it is the document that stops.
 */
export const sentenceFindings = ({ entries }: Reading): readonly Finding[] => {
  const filled = entries.flatMap(proseOf).filter(({ text }) => text !== '')
  const columns = Map.groupBy(filled, ({ entry, column }) => `${entry.category} ${column}`)
  const last = filled.at(-1)
  return [...columns.values()].flatMap((cells) => {
    const closed = cells.filter(({ text }) => CLOSED.test(text)).length
    const alike = cells.length > ENOUGH_TO_COMPARE && closed >= cells.length * MOSTLY
    return cells
      .filter(
        ({ entry, text }) => GOES_ON.test(text) || (alike && !CLOSED.test(text) && !isEnded(entry, text)),
      )
      .map((cell) => stops(cell.entry, cell.column, cell === last))
  })
}

const isEnded = ({ category, item }: Entry, text: string): boolean =>
  category === 'reclaimed' && item.cancelled && text === item.workMethod

const stops = (entry: Entry, column: string, atTheEnd: boolean): Finding => ({
  code: atTheEnd ? 'document-ends-in-the-middle' : 'cell-ends-in-the-middle',
  severity: 'warning',
  ...placeOf(entry),
  message: say(`“${column}”似乎没有写完。`, `The cell ${column} seems to stop in the middle.`),
  suggestion: say('请与原件核对，补全内容。', 'Compare it with the original and complete it.'),
})
