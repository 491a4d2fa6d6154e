import type { CategoryDraft, Field, RowDraft } from '../draft.ts'
import type { Finding } from '../../document/finding.ts'
import { squeeze } from '../../text/spacing.ts'
import type { Doubt } from './duties.ts'
import { columnsUncertain } from './notices.ts'
import { widthOf } from './points.ts'
import { hasStrayParagraph } from './prose.ts'

const ENOUGH_TO_COMPARE = 10
/** The share of its lines that tells how wide a column is, and how much wider a line is that is not in it. */
const MOST_LINES = 0.9
const MUCH_WIDER = 1.4
const PROSE: readonly Field[] = [
  'name',
  'departmentDuties',
  'support',
  'townshipDuties',
  'workMethod',
  'receiversAndMethod',
]

/**
 * What the widths of columns tell about their cells. Names of a cooperative table stand in a narrow column, and a
 * much wider line is not part of one; a line that is shorter than its column ends a paragraph.
 */
export const widthFindings = (table: CategoryDraft): readonly Finding[] => {
  const widths = new Map(PROSE.map((field) => [field, columnWidth(table, field)]))
  const doubtsIn = (row: RowDraft): readonly Doubt[] => [
    ...(table.category === 'cooperative' && isWide(row, widths.get('name') ?? Infinity)
      ? (['name-too-wide'] as const)
      : []),
    ...(PROSE.some((field) => hasStrayParagraph(linesOf(row, field), widths.get(field) ?? 0))
      ? (['paragraph-strays'] as const)
      : []),
  ]
  return table.sectors.flatMap(({ name, rows }) =>
    rows.flatMap((row) =>
      doubtsIn(row).map((doubt) =>
        columnsUncertain(doubt, { line: row.line, category: table.category, sector: name, no: row.no }),
      ),
    ),
  )
}

const linesOf = ({ cells }: RowDraft, field: Field): readonly string[] => cells.get(field)?.split('\n') ?? []

const columnWidth = ({ sectors }: CategoryDraft, field: Field): number | undefined => {
  const widths = sectors
    .flatMap(({ rows }) => rows.flatMap((row) => linesOf(row, field)))
    .map((line) => widthOf(squeeze(line)))
    .toSorted((a, b) => a - b)
  return widths.length < ENOUGH_TO_COMPARE ? undefined : widths[Math.floor(widths.length * MOST_LINES)]
}

const isWide = (row: RowDraft, width: number): boolean =>
  linesOf(row, 'name').some((line) => widthOf(squeeze(line)) > width * MUCH_WIDER)
