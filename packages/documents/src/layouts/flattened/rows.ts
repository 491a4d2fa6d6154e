import { isCancelled } from '../../words/cancelled.ts'
import { isBodyName, startsWithLevel } from '../../words/departments.ts'
import type { CategoryName } from '../../document/document.ts'
import type { Field } from '../draft.ts'
import { OPENS_RECEIVERS, RECEIVER_LABEL } from '../../words/receiver-labels.ts'
import { squeeze } from '../../text/spacing.ts'
import { departmentBlock, displacedBlock } from './department-block.ts'
import { type Doubt, dutiesOf, pointDoubts } from './duties.ts'
import { announces, endsSentence, pointOf } from './points.ts'

export interface Cells {
  readonly cells: Map<Field, string>
  readonly doubts: readonly Doubt[]
}

/** What of a table decides how its rows are divided. */
export interface TableForm {
  readonly category: CategoryName
  readonly hasSupportColumn: boolean
  readonly hasMethodColumn: boolean
}

/** A blank inside a line divides cells where a sentence ends before it or a point begins after it. */
const CELL_GAP = /(?<=[。；]) | (?=[（(]\d{1,2}[）)]|\d{1,2}[.．、](?!\d))/u

/** Places the lines of a row, the first of which stood beside the number, into the columns of its table. */
export const cellsOf = (form: TableForm, head: string, around: readonly string[]): Cells => {
  const { cells, doubts } = columnsOf(form, head, around)
  const repeated = around.some((line, at) => squeeze(line) === squeeze(around[at - 1] ?? head))
  return { cells, doubts: repeated ? [...doubts, 'line-repeated'] : doubts }
}

const columnsOf = (form: TableForm, head: string, around: readonly string[]): Cells => {
  if (form.category === 'basic') return cellsFrom([['name', [head, ...around]]])
  const lines = [...head.split(/\s+/u), ...around.flatMap(partsOf)]
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (form.category === 'cooperative') return cooperativeCells(lines, form.hasSupportColumn)
  return form.hasMethodColumn ? receiverColumns(lines) : receiversTogether(lines)
}

/** The cells that one line holds: a name may have its department beside it. */
const partsOf = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/\s+/gu, ' ')
    .split(CELL_GAP)
    .flatMap((part) => {
      const [first = '', ...others] = part.split(' ')
      const areDepartments = others.length > 0 && others.every(isDepartmentName)
      return areDepartments ? [first, ...others] : [part]
    })

const cellsFrom = (
  columns: readonly (readonly [Field, readonly string[]])[],
  doubts: readonly Doubt[] = [],
): Cells => ({
  cells: new Map(
    columns.filter(([, lines]) => lines.length > 0).map(([field, lines]) => [field, lines.join('\n')]),
  ),
  doubts,
})

const cooperativeCells = (lines: readonly string[], hasSupportColumn: boolean): Cells => {
  const inPlace = departmentBlock(lines, 1)
  const name = lines.slice(0, inPlace?.from ?? endOfName(lines))
  const rest = lines.slice(name.length)
  const block = inPlace
    ? { from: 0, to: inPlace.to - inPlace.from }
    : (displacedBlock(rest) ?? { from: 0, to: 0 })
  const { department, support, township, doubts } = dutiesOf(
    [...rest.slice(0, block.from), ...rest.slice(block.to)],
    hasSupportColumn,
  )
  return cellsFrom(
    [
      ['name', name],
      ['departments', rest.slice(block.from, block.to)],
      ['departmentDuties', department],
      ['support', support],
      ['townshipDuties', township],
    ],
    inPlace === undefined ? ['departments-displaced', ...doubts] : doubts,
  )
}

/** Without a department column the name ends before the first point or label, or with its first sentence. */
const endOfName = (lines: readonly string[]): number => {
  const duties = lines.findIndex((line) => pointOf(line) !== undefined || announces(line))
  const sentence = lines.findIndex(endsSentence) + 1
  if (duties > 0 && (sentence === 0 || duties < sentence)) return duties
  return Math.max(1, sentence)
}

const receiversTogether = (lines: readonly string[]): Cells => {
  const labelled = lines.findIndex((line) => RECEIVER_LABEL.test(line))
  if (labelled < 0) {
    const end = endOfReclaimedName(lines)
    return cellsFrom([
      ['name', lines.slice(0, end)],
      ['receiversAndMethod', lines.slice(end)],
    ])
  }
  const line = lines[labelled] ?? ''
  const at = line.search(RECEIVER_LABEL)
  const below = lines.slice(labelled + 1)
  const named = at === 0 && !OPENS_RECEIVERS.test(line) ? receiversAbove(lines, labelled) : labelled
  return cellsFrom(
    [
      ['name', [...lines.slice(0, named), line.slice(0, at)].filter((text) => text !== '')],
      ['receiversAndMethod', [...lines.slice(named, labelled), line.slice(at), ...below]],
    ],
    pointDoubts(below),
  )
}

/** Where the label of the receivers is missing, they stand as lines of their own above the method. */
const receiversAbove = (lines: readonly string[], method: number): number => {
  let from = method
  while (from > 1 && isDepartmentName(squeeze(lines[from - 1] ?? ''))) from -= 1
  return from
}

const isDepartmentName = (text: string): boolean => startsWithLevel(text) && isBodyName(text)

/** The name is the first sentence; names without a full stop end before the words that cancel the duty. */
const endOfReclaimedName = (lines: readonly string[]): number => {
  const sentence = lines.findIndex(endsSentence) + 1
  const cancels = lines.length > 1 && isCancelled(squeeze(lines.at(-1) ?? ''))
  if (cancels && (sentence === 0 || sentence === lines.length)) return lines.length - 1
  return sentence === 0 ? lines.length : sentence
}

const receiverColumns = (lines: readonly string[]): Cells => {
  const block = departmentBlock(lines, 1)
  const from = block?.from ?? endOfReclaimedName(lines)
  return cellsFrom([
    ['name', lines.slice(0, from)],
    ['receivers', lines.slice(from, block?.to ?? from)],
    ['workMethod', lines.slice(block?.to ?? from)],
  ])
}
