import type { Finding } from '../document/finding.ts'
import type { DutyListDocument } from '../index.ts'
import { type Anatomy, readText, type Row, saying } from './anatomy.examples.ts'
import type { Damaged } from './edits.examples.ts'

/** How far from the damage, in lines, a finding without the item's number may stand. */
const NEAR = 12

/** A finding without the places that move when lines are added or taken away. */
const keyOf = ({ code, severity, category, sector, no, text, message }: Finding): string =>
  [code, severity, category, sector, no, text, message.en.replaceAll(/lines? [\d、 …]+/g, '')].join('|')

const counted = (keys: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** The findings that a sound document does not have. */
const newFindings = (sound: DutyListDocument, damaged: DutyListDocument): readonly Finding[] => {
  const known = counted(sound.findings.map(keyOf))
  return damaged.findings.filter((finding) => {
    const left = known.get(keyOf(finding)) ?? 0
    known.set(keyOf(finding), left - 1)
    return left <= 0
  })
}

const isNear = (finding: Finding, at: Damaged['at']): boolean => {
  const lines = [finding.line, ...(finding.lines ?? [])]
  if (lines.some((line) => Math.abs(line - at.line) <= NEAR)) return true
  if (finding.category === undefined || finding.category !== at.category) return false
  if (at.no === undefined) return at.sector === undefined || at.sector === finding.sector
  return (
    Math.abs((finding.no ?? -2) - at.no) <= 1 || (finding.no === undefined && finding.sector === at.sector)
  )
}

/** A row and those before and after it: where a row lost its end or its number, they may lose or gain lines. */
const neighbours = ({ rows }: Anatomy, row: Row): readonly Row[] => {
  const at = rows.indexOf(row)
  return rows.slice(Math.max(0, at - 1), at + 2)
}

export interface Verdict {
  readonly noticed: readonly Finding[]
  readonly isNear: boolean
  /** Items that say something else although the damage does not touch them. */
  readonly changed: readonly string[]
}

/** What the reader says about a damaged document. */
export const judge = (list: Anatomy, { lines, at, touched }: Damaged): Verdict | 'refused' => {
  const result = readText(lines.join('\n'))
  if (!result.ok) return 'refused'
  const noticed = newFindings(list.read, result.value)
  const left = counted(
    result.value.categories.flatMap(({ category, sectors }) =>
      sectors.flatMap(({ items }) => items.map((item) => saying(category, item))),
    ),
  )
  const touchable = new Set(touched.flatMap((row) => neighbours(list, row)))
  const changed = list.rows.filter((row) => {
    const key = sayingOf(row)
    const found = left.get(key) ?? 0
    left.set(key, found - 1)
    return found <= 0 && !touchable.has(row)
  })
  return {
    noticed,
    isNear: noticed.some((finding) => isNear(finding, at)),
    changed: changed.map(({ category, no }) => `${category} ${no}`),
  }
}

const SAYINGS = new WeakMap<object, string>()

const sayingOf = ({ category, item }: Anatomy['rows'][number]): string => {
  const known = SAYINGS.get(item) ?? saying(category, item)
  SAYINGS.set(item, known)
  return known
}

/** Whether a document reads like another: the same items, and no other findings but that page numbers were left out. */
export const sameAs = (list: Anatomy, text: string): readonly string[] => {
  const result = readText(text)
  if (!result.ok) return [result.refusal.code]
  const wrong = [...newFindings(list.read, result.value), ...newFindings(result.value, list.read)].filter(
    ({ code, severity }) => code !== 'unplaced-text' || severity !== 'note',
  )
  const [one, other] = [list.read, result.value].map(sayingsOf)
  const items = (one ?? []).filter((saying, index) => saying !== other?.[index])
  return [...wrong.map(keyOf), ...items]
}

const sayingsOf = ({ title, categories }: DutyListDocument): readonly string[] => [
  title,
  ...categories.flatMap(({ category, sectors }) =>
    sectors.flatMap(({ ordinal, name, declared, items }) => [
      `${category} ${ordinal} ${name} ${declared}`,
      ...items.map((item) => saying(category, item)),
    ]),
  ),
]
