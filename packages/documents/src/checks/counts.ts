import { sumDeclared } from '../understanding/assemble.ts'
import type { CategoryDraft } from '../layouts/draft.ts'
import { type Bilingual, CATEGORY_NAMES, type Finding, type Place, say } from '../document/finding.ts'
import type { Reading } from '../understanding/reading.ts'

/** Every count that a heading or the preface declares, held against what was found. */
export const countFindings = (reading: Reading): readonly Finding[] => [
  ...reading.draft.categories.flatMap(sectorCounts),
  ...reading.preface.counts.flatMap(({ line, said }) => {
    const drafts = reading.draft.categories.filter(
      ({ category }) => said.of === 'all' || category === said.of,
    )
    if (drafts.length === 0) return []
    const place: Place = said.of === 'all' ? { line } : { line, category: said.of }
    const name = said.of === 'all' ? say('全部清单', 'all lists') : CATEGORY_NAMES[said.of]
    const found = sum(drafts.map(itemsIn))
    if (found !== said.count) return [differs(place, name, said.count, found)]
    const headings = drafts.map(({ sectors }) => sumDeclared(sectors))
    return headings.includes(null) || sum(headings.map((count) => count ?? 0)) === said.count
      ? []
      : [
          differs(
            place,
            say('各领域标题之和', 'sum of sector headings'),
            said.count,
            sum(headings.map((c) => c ?? 0)),
          ),
        ]
  }),
]

const sum = (numbers: readonly number[]): number => numbers.reduce((total, count) => total + count, 0)

const itemsIn = ({ sectors }: CategoryDraft): number => sum(sectors.map(({ rows }) => rows.length))

const sectorCounts = ({ category, sectors }: CategoryDraft): readonly Finding[] =>
  sectors.flatMap(({ name, declared, rows, line }) =>
    declared === null || declared === rows.length
      ? []
      : [
          differs(
            { line, category, sector: name },
            say(`领域“${name}”`, `sector ${name}`),
            declared,
            rows.length,
          ),
        ],
  )

const differs = (place: Place, what: Bilingual, declared: number, found: number): Finding => ({
  code: 'declared-count-differs',
  severity: 'error',
  ...place,
  message: say(
    `${what.zh}标明 ${declared} 项，实际 ${found} 项。`,
    `Declared for ${what.en}: ${declared}; found: ${found}.`,
  ),
  suggestion: say(
    '请核对是否缺行、多行，或改正标明的数量。',
    'Look for missing or extra rows, or correct the count.',
  ),
})
