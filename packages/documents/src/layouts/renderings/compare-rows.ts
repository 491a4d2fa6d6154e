import type { Field, RowDraft } from '../draft.ts'
import type { Finding, Place } from '../../document/finding.ts'
import { plain } from '../../text/markup.ts'
import { partsOtherwise, renderingsDiffer } from './rendering-notices.ts'

/** Whether the columns of a row were told apart safely, in each of two renderings. */
export interface Doubts {
  readonly first: boolean
  readonly second: boolean
}

/** What a second rendering of a row has to say; `cells` where it knows better how the columns part. */
export interface Comparison {
  readonly confirmed: boolean
  readonly cells: ReadonlyMap<Field, string>
  readonly findings: readonly Finding[]
}

/** Holds two renderings of one row against each other, white space left aside. */
export const compareRows = (first: RowDraft, second: RowDraft, place: Place, doubts: Doubts): Comparison => {
  const fields = [...new Set([...first.cells.keys(), ...second.cells.keys()])]
  const differing = fields.filter((field) => words(first, [field]) !== words(second, [field]))
  const keep = { confirmed: false, cells: first.cells, findings: [] }
  if (differing.length === 0) return { ...keep, confirmed: true }
  const [one, other] = [words(first, fields), words(second, fields)]
  const isDoubtful = doubts.first || doubts.second
  if (one === other || (isDoubtful && inOrderOfCharacters(one) === inOrderOfCharacters(other))) {
    if (doubts.second) return keep
    if (doubts.first) return { confirmed: true, cells: second.cells, findings: [] }
    return { ...keep, findings: [partsOtherwise(place, second.line)] }
  }
  return {
    ...keep,
    findings: differing.map((field) =>
      renderingsDiffer(
        place,
        field,
        { line: first.line, text: words(first, [field]) },
        { line: second.line, text: words(second, [field]) },
      ),
    ),
  }
}

const words = (row: RowDraft, fields: readonly Field[]): string =>
  fields.map((field) => plain(row.cells.get(field) ?? '').replaceAll(' ', '')).join('')

/** A piece of a cell that was put into the wrong column leaves the characters as they are. */
const inOrderOfCharacters = (text: string): string => Array.from(text).toSorted().join('')
