import { type Directory, type Organisation, successorOf } from '../directory/directory.ts'
import { outstanding, type Proposal, type ProposalEvent, proposerOf } from '../proposals/proposal.ts'
import { withClauses } from './clauses.ts'
import { addresseeOf, type Concern, departmentNamed, footprint, type SignOffRequest } from './footprint.ts'
import type { RoutingRules } from './routing-rules.ts'

type Moved = Extract<ProposalEvent, { readonly type: 'SignOffsMoved' }>
type ProposerMoved = Extract<ProposalEvent, { readonly type: 'ProposerMoved' }>
type Resolved = Extract<ProposalEvent, { readonly type: 'DepartmentsResolved' }>

/** Whether the directory has learned something since that sends an open request elsewhere. */
export const needsRedirection = (proposal: Proposal, directory: Directory): boolean =>
  proposerMoved(proposal, directory) !== undefined ||
  outstanding(proposal).some(
    (request) =>
      successorTo(request, directory) !== undefined ||
      request.concerns.some((concern) => nowKnown(concern, directory) !== undefined),
  )

/** Gives the proposal of a merged department to its successor, while there may be something for it to do. */
export const proposerMoved = (proposal: Proposal, directory: Directory): ProposerMoved | undefined => {
  const organisationId = proposerOf(proposal)
  const successor = successorOf(directory, organisationId)
  if (successor === undefined || successor.organisationId === organisationId) return undefined
  const to = { organisationId: successor.organisationId, name: successor.name }
  return { type: 'ProposerMoved', data: { proposalId: proposal.proposalId, to } }
}

/** Moves open requests of merged departments to their successors; what was answered stays. */
export const moveToSuccessors = (proposal: Proposal, directory: Directory): Moved | undefined => {
  const moves = outstanding(proposal).flatMap((request) => {
    const to = successorTo(request, directory)
    return to === undefined
      ? []
      : [{ organisationId: request.organisationId, to: { organisationId: to.organisationId, name: to.name } }]
  })
  return moves.length === 0
    ? undefined
    : { type: 'SignOffsMoved', data: { proposalId: proposal.proposalId, moves } }
}

/** Asks the departments whose names are known now, in place of the coordinating office, which stood in for them. */
export const askResolved = (
  proposal: Proposal,
  directory: Directory,
  rules: RoutingRules,
): Resolved | undefined => {
  const { proposalId, townshipId, differences, changes, verdicts } = proposal
  const known = outstanding(proposal).flatMap(({ concerns }) =>
    concerns.flatMap((concern) => {
      const organisation = nowKnown(concern, directory)
      return organisation === undefined ? [] : [{ concern, organisation }]
    }),
  )
  if (known.length === 0) return undefined

  const routed = footprint(differences, directory, rules, {
    townshipId,
    proposer: proposerOf(proposal),
  })
  const concerns = routed.flatMap((request) => request.concerns)
  const requests = new Map(proposal.requests.map((request) => [request.organisationId, request]))
  const settled = new Set(known.map(({ concern }) => concern))
  for (const request of outstanding(proposal)) {
    const left = request.concerns.filter((concern) => !settled.has(concern))
    requests.set(request.organisationId, { ...request, concerns: left })
  }
  const asked = new Set<string>()
  for (const { concern, organisation } of known) {
    const { organisationId, kind, name } = organisation
    const before = requests.get(organisationId) ?? { organisationId, kind, name, concerns: [] }
    const gained = meant(concern, concerns).filter((one) => !before.concerns.some((has) => same(has, one)))
    requests.set(organisationId, { ...before, concerns: [...before.concerns, ...gained] })
    asked.add(organisationId)
  }
  const names = new Map(known.map((one) => [one.concern.namedAs ?? '', one.organisation.organisationId]))
  return {
    type: 'DepartmentsResolved',
    data: {
      proposalId,
      names: [...names].map(([namedAs, organisationId]) => ({ namedAs, organisationId })),
      requests: withClauses(
        [...requests.values()].filter((request) => request.concerns.length > 0),
        differences,
        changes,
      ),
      lapsed: [...asked].filter((organisationId) => verdicts.has(organisationId)),
    },
  }
}

const successorTo = (request: SignOffRequest, directory: Directory): Organisation | undefined => {
  const { organisationId } = addresseeOf(request)
  const successor = successorOf(directory, organisationId)
  return successor?.organisationId === organisationId ? undefined : successor
}

const nowKnown = ({ effect, namedAs }: Concern, directory: Directory): Organisation | undefined =>
  effect === 'department-unresolved' ? departmentNamed(directory, namedAs) : undefined

/** What the rules say of a concern whose department is known; never nothing, so that nobody is dropped. */
const meant = (unresolved: Concern, routed: readonly Concern[]): readonly Concern[] => {
  const found = routed.filter(
    ({ change, itemId, namedAs, effect }) =>
      change === unresolved.change &&
      itemId === unresolved.itemId &&
      namedAs === unresolved.namedAs &&
      effect !== 'department-unresolved',
  )
  return found.length > 0 ? found : [{ ...unresolved, effect: 'duties-change' }]
}

const same = (a: Concern, b: Concern): boolean =>
  a.change === b.change && a.effect === b.effect && a.itemId === b.itemId && a.namedAs === b.namedAs
