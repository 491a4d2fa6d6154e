import { areOneBody } from '@dutybook/documents'
import type { DirectoryDocument } from '@dutybook/read-store'

/** Two names that look like one body, and what would make them one. */
export interface Suggestion {
  readonly name: string
  /** When the directory has it as an organisation of its own. */
  readonly organisationId?: string
  readonly like: { readonly organisationId: string; readonly name: string }
  readonly act: 'add-alias' | 'merge'
  /** Open proposals wait for somebody to say whom the name means. */
  readonly proposals: boolean
}

/** Unknown names first, for proposals wait for them; then departments that stand twice in the directory. */
export const suggestionsFor = (
  { name: district, organisations }: DirectoryDocument,
  unknown: readonly string[],
): readonly Suggestion[] => {
  const departments = organisations.filter(
    ({ kind, successorId }) => kind === 'department' && successorId === undefined,
  )
  const names = departments.map((one) => [one.name, ...one.aliases])
  const alike = (name: string, index: number): boolean =>
    names[index]?.some((known) => areOneBody(name, known, district)) === true
  const like = ({ organisationId, name }: (typeof departments)[number]) => ({ organisationId, name })

  const aliases = unknown.flatMap((name) =>
    departments
      .filter((_, index) => alike(name, index))
      .map((known): Suggestion => ({ name, like: like(known), act: 'add-alias', proposals: true })),
  )
  const twice = departments.flatMap((known, index) =>
    departments
      .slice(index + 1)
      .filter((later) => [later.name, ...later.aliases].some((name) => alike(name, index)))
      .map(({ organisationId, name }): Suggestion => {
        return { name, organisationId, like: like(known), act: 'merge', proposals: false }
      }),
  )
  return [...aliases, ...twice]
}
