import type { CategoryDraft } from '../layouts/draft.ts'
import { type Finding, type Place, say } from '../document/finding.ts'
import type { Reading } from '../understanding/reading.ts'

interface Numbered extends Place {
  readonly no: number
}

/** The numbers of a category run from 1 without gaps, repeats or steps back. */
export const numberFindings = (reading: Reading): readonly Finding[] =>
  reading.draft.categories.flatMap(inCategory)

const inCategory = ({ category, sectors }: CategoryDraft): readonly Finding[] => {
  const numbered = sectors.flatMap(({ name, rows }) =>
    rows.map(({ no, line }): Numbered => ({ no, line, category, sector: name })),
  )
  return [...repeatsAndSteps(numbered), ...gaps(numbered)]
}

const repeatsAndSteps = (numbered: readonly Numbered[]): readonly Finding[] => {
  const firstLine = new Map<number, number>()
  let before = 0
  return numbered.flatMap((place): readonly Finding[] => {
    const { no, line } = place
    const stepBack = no < before
    before = no
    const first = firstLine.get(no)
    if (first === undefined) {
      firstLine.set(no, line)
      return stepBack ? [outOfOrder(place)] : []
    }
    return [
      {
        code: 'number-repeated',
        severity: 'error',
        ...place,
        lines: [line, first],
        message: say(
          `序号 ${no} 重复，第 ${first} 行已有。`,
          `Number ${no} is used again; it stands on line ${first} already.`,
        ),
        suggestion: say(
          '请改正其中一个序号，或删除重复的行。',
          'Correct one of the numbers or remove the repeated row.',
        ),
      },
    ]
  })
}

const outOfOrder = (place: Numbered): Finding => ({
  code: 'number-out-of-order',
  severity: 'warning',
  ...place,
  message: say(`序号 ${place.no} 排在更大的序号之后。`, `Number ${place.no} stands after a larger number.`),
  suggestion: say('请核对顺序。', 'Check the order.'),
})

const gaps = (numbered: readonly Numbered[]): readonly Finding[] => {
  const sorted = numbered.toSorted((a, b) => a.no - b.no)
  let last = 0
  return sorted.flatMap((place): readonly Finding[] => {
    const [from, to] = [last + 1, place.no - 1]
    last = place.no
    if (from > to) return []
    const range = from === to ? String(from) : `${from}–${to}`
    return [
      {
        code: 'number-missing',
        severity: 'error',
        ...place,
        no: from,
        message: say(`缺少序号 ${range}。`, `Missing: ${range}.`),
        suggestion: say('请补上缺少的事项，或改正序号。', 'Add the missing items or correct the numbers.'),
      },
    ]
  })
}
