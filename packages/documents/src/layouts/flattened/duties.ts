import { squeeze } from '../../text/spacing.ts'
import { countsOn, divide, interrupts, returnToFirst } from './prose.ts'

/** Why the columns of a row could not be told apart safely. */
export type Doubt =
  | 'departments-displaced'
  | 'duties-resumed'
  | 'boundary-open'
  | 'points-skip'
  | 'point-interrupts'
  | 'line-repeated'
  | 'paragraph-strays'
  | 'name-too-wide'

/** The prose columns of a cooperative row. */
export interface Duties {
  readonly department: readonly string[]
  readonly support: readonly string[]
  readonly township: readonly string[]
  readonly doubts: readonly Doubt[]
}

const SUPPORT_LABEL = /^履职保障[：:]/u

/**
 * Divides the prose of a cooperative row. What stands below the label 「履职保障：」 in the column of the
 * departments stays there (it becomes the support of the item later); the township's column follows it.
 */
export const dutiesOf = (lines: readonly string[], hasSupportColumn: boolean): Duties => {
  const label = lines.findLastIndex((line) => SUPPORT_LABEL.test(squeeze(line)))
  return label < 0 ? unlabelled(lines, hasSupportColumn) : labelled(lines, label)
}

const labelled = (lines: readonly string[], label: number): Duties => {
  const beside = squeeze(lines[label] ?? '').replace(SUPPORT_LABEL, '')
  const begin = beside === '' ? label + 1 : label
  const { first, second, doubtful } = divide([...(beside === '' ? [] : [beside]), ...lines.slice(label + 1)])
  const department = lines.slice(0, begin + first.length)
  return withDoubts({ department, support: [], township: second }, doubtful, lines.slice(0, label))
}

const unlabelled = (lines: readonly string[], hasSupportColumn: boolean): Duties => {
  const columns = divide(lines)
  if (hasSupportColumn) {
    const { first, second } = divide(columns.second)
    const [support, township] = second.length > 0 ? [first, second] : [[], first]
    return withDoubts({ department: columns.first, support, township }, columns.doubtful, columns.first)
  }
  const resumed = returnToFirst(columns)
  if (resumed === undefined) {
    return withDoubts(
      { department: columns.first, support: [], township: columns.second },
      columns.doubtful,
      columns.first,
    )
  }
  return {
    department: [...columns.first, ...columns.second.slice(resumed)],
    support: [],
    township: columns.second.slice(0, resumed),
    doubts: ['duties-resumed'],
  }
}

const withDoubts = (
  cells: Omit<Duties, 'doubts'>,
  doubtful: boolean,
  departmentPoints: readonly string[],
): Duties => {
  const doubts = new Set<Doubt>([...pointDoubts(departmentPoints), ...pointDoubts(cells.township)])
  if (doubtful) doubts.add('boundary-open')
  return { ...cells, doubts: [...doubts] }
}

/** Signs that lines of a cell are missing or out of place. */
export const pointDoubts = (lines: readonly string[]): readonly Doubt[] => [
  ...(countsOn(lines) ? [] : (['points-skip'] as const)),
  ...(interrupts(lines) ? (['point-interrupts'] as const) : []),
]
