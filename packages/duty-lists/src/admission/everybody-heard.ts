import type { Directory } from '../directory/directory.ts'
import type { Difference, Standing } from '../lists/difference.ts'
import { type Concern, footprint, type ProposingParties, type SignOffRequest } from '../sign-off/footprint.ts'
import type { RoutingRules } from '../sign-off/routing-rules.ts'

/**
 * Whom an admission is put to, all at once: the township, which is heard, and the departments that the rules ask. The
 * coordinating office decides afterwards; before that it is asked only who an unknown department is.
 */
export const everybodyHeard = (
  differences: readonly Difference[],
  directory: Directory,
  rules: RoutingRules,
  parties: ProposingParties,
): readonly SignOffRequest[] => {
  const asked = atOnce(footprint(differences, directory, rules, parties))
    .filter(({ kind }) => kind !== 'township')
    .map((request) => (request.kind === 'coordinating-office' ? unresolvedOnly(request) : request))
    .filter(({ concerns }) => concerns.length > 0)
  const township = directory.organisations.get(parties.townshipId)
  if (township === undefined) return asked
  const { organisationId, kind, name } = township
  return [{ organisationId, kind, name, concerns: differences.map(heardOn) }, ...asked]
}

/** Requests without the stages of the rules: in an admission nobody waits for the others. */
export const atOnce = (requests: readonly SignOffRequest[]): readonly SignOffRequest[] =>
  requests.map(({ stage: _stage, ...request }) => request)

const unresolvedOnly = (request: SignOffRequest): SignOffRequest => ({
  ...request,
  concerns: request.concerns.filter(({ effect }) => effect === 'department-unresolved'),
})

const heardOn = ({ after }: Difference, change: number): Concern => {
  const { itemId, content } = after[0] as Standing
  return { change, effect: 'is-heard', itemId, itemName: content.name }
}
