import { compareRows } from './compare-rows.ts'
import type { CategoryDraft, Draft, RowDraft, SectorDraft } from '../draft.ts'
import type { Finding, Place } from '../../document/finding.ts'
import { isAttachment, isContents } from '../../words/furniture.ts'
import { plain } from '../../text/markup.ts'
import { pairRows, type Pairs } from './pair-rows.ts'
import * as notice from './rendering-notices.ts'

/**
 * Holds a second rendering of a list against the first. The first keeps its text; the second confirms it, tells
 * where columns part that the first left uncertain, and gives the items that only it has. Whatever it says
 * otherwise is reported; the items that it lacks are told in one finding.
 */
export const mergeRenderings = (first: Draft, second: Draft): Draft => {
  if (second.categories.length === 0) return withLeft(first, second)
  const doubts = { first: uncertainRows(first), second: uncertainRows(second) }
  const merged = first.categories.map((draft) => {
    const other = second.categories.find(({ category }) => category === draft.category)
    return mergeCategory(draft, other, pairRows(draft, other), doubts)
  })
  const added = second.categories.filter(
    ({ category }) => !first.categories.some((known) => known.category === category),
  )
  const confirmed = new Set(merged.flatMap((category) => category.confirmed))
  const lacking = merged.flatMap(({ draft: { category }, lacking: rows }) =>
    rows.length === 0 ? [] : [{ category, rows }],
  )
  return {
    ...first,
    categories: [...merged.map(({ draft }) => draft), ...added],
    findings: [
      ...first.findings.filter(
        (finding) => finding.code !== 'columns-uncertain' || !confirmed.has(keyOf(finding)),
      ),
      ...second.findings.filter(({ code }) => code !== 'columns-uncertain').map(asWarning),
      ...merged.flatMap(({ findings }) => findings),
      ...added.map(notice.categoryOnlyInSecond),
      ...(lacking.length === 0 ? [] : [notice.secondLacks(lacking, second.lastLine)]),
      ...leftBetween(first, second),
    ],
    lastLine: Math.max(first.lastLine, second.lastLine),
  }
}

/** Below the list only the title, contents or attachment of another rendering stand, without its tables. */
const withLeft = (first: Draft, second: Draft): Draft => ({
  ...first,
  findings: [...first.findings, ...second.findings.map(asWarning), ...leftBetween(first, second)],
})

interface Merged {
  readonly draft: CategoryDraft
  readonly confirmed: readonly string[]
  readonly findings: readonly Finding[]
  readonly lacking: readonly RowDraft[]
}

interface Doubtful {
  readonly first: ReadonlySet<string>
  readonly second: ReadonlySet<string>
}

const mergeCategory = (
  draft: CategoryDraft,
  other: CategoryDraft | undefined,
  pairs: Pairs,
  doubts: Doubtful,
): Merged => {
  const findings: Finding[] = []
  const confirmed: string[] = []
  const compared = (row: RowDraft, sector: SectorDraft): RowDraft => {
    const twin = pairs.twins.get(row)
    if (twin === undefined) return row
    const place = placeOf(draft, sector, row)
    const comparison = compareRows(row, twin, place, {
      first: doubts.first.has(keyOf(place)),
      second: doubts.second.has(keyOf({ ...place, no: twin.no })),
    })
    if (comparison.confirmed) confirmed.push(keyOf(place))
    findings.push(...comparison.findings)
    return { ...row, cells: new Map(comparison.cells) }
  }
  const sectors = draft.sectors.map((sector) => {
    findings.push(...headingFindings(draft, sector, other))
    const added = pairs.added.get(sector) ?? []
    findings.push(...added.map((row) => notice.onlyInSecond(placeOf(draft, sector, row))))
    const rows = sector.rows.map((row) => compared(row, sector))
    return { ...sector, rows: inOrder(rows, added) }
  })
  const lacking = draft.sectors.flatMap(({ rows }) => rows.filter((row) => !pairs.twins.has(row)))
  return { draft: { ...draft, sectors }, confirmed, findings, lacking }
}

const placeOf = ({ category }: CategoryDraft, { name }: SectorDraft, { line, no }: RowDraft): Place => ({
  line,
  category,
  sector: name,
  no,
})

const keyOf = ({ category, no }: Omit<Place, 'line'>): string => `${category} ${no}`

const uncertainRows = ({ findings }: Draft): ReadonlySet<string> =>
  new Set(findings.filter(({ code }) => code === 'columns-uncertain').map(keyOf))

/** What is wrong in the second rendering alone does not keep the list from being taken. */
const asWarning = (finding: Finding): Finding =>
  finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding

const headingFindings = (
  draft: CategoryDraft,
  sector: SectorDraft,
  other: CategoryDraft | undefined,
): readonly Finding[] => {
  const alike = other?.sectors.filter(({ ordinal }) => ordinal === sector.ordinal) ?? []
  const twin = alike.find(({ name }) => name === sector.name) ?? alike[0]
  if (twin === undefined || (twin.name === sector.name && twin.declared === sector.declared)) return []
  const [one, two] = [sector, twin].map(({ line, name, declared }) => ({
    line,
    text: declared === null ? name : `${name}（${declared}项）`,
  }))
  if (one === undefined || two === undefined) return []
  const place = { line: sector.line, category: draft.category, sector: sector.name }
  return [notice.renderingsDiffer(place, 'heading', one, two)]
}

/** Title, contents and attachment of the second rendering repeat the first; other lines above it are shown. */
const leftBetween = (first: Draft, second: Draft): readonly Finding[] => {
  const said = plain(first.preface.map(({ text }) => text).join(''))
  return second.preface
    .filter(({ text }) => !isAttachment(text) && !isContents(text) && !said.includes(plain(text)))
    .map(notice.leftBetween)
}

/** Each added row stands before the first row with a larger number. */
const inOrder = (rows: readonly RowDraft[], added: readonly RowDraft[]): RowDraft[] => {
  const waiting = added.toSorted((a, b) => b.no - a.no)
  const result: RowDraft[] = []
  for (const row of rows) {
    while (waiting.length > 0 && (waiting.at(-1)?.no ?? 0) < row.no) result.push(...waiting.splice(-1))
    result.push(row)
  }
  return [...result, ...waiting.toReversed()]
}
