import { atOnce } from '../admission/everybody-heard.ts'
import { laneOf } from '../admission/lane.ts'
import { type Directory, type Organisation, successorOf } from '../directory/directory.ts'
import { type Proposal, type ProposalEvent, proposerOf } from '../proposals/proposal.ts'
import { withClauses } from './clauses.ts'
import { addresseeOf, type Concern, departmentNamed, footprint, type SignOffRequest } from './footprint.ts'
import type { RoutingRules } from './routing-rules.ts'
import { inStage, stageOf } from './stages.ts'

type Moved = Extract<ProposalEvent, { readonly type: 'SignOffsMoved' }>
type ProposerMoved = Extract<ProposalEvent, { readonly type: 'ProposerMoved' }>
type Resolved = Extract<ProposalEvent, { readonly type: 'DepartmentsResolved' }>

/** Whether the directory has learned something since that sends an open request elsewhere. */
export const needsRedirection = (proposal: Proposal, directory: Directory): boolean =>
  proposerMoved(proposal, directory) !== undefined ||
  unanswered(proposal).some(
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
  const moves = unanswered(proposal).flatMap((request) => {
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
  const known = unanswered(proposal).flatMap(({ concerns }) =>
    concerns.flatMap((concern) => {
      const organisation = nowKnown(concern, directory)
      return organisation === undefined ? [] : [{ concern, organisation }]
    }),
  )
  if (known.length === 0) return undefined

  const staged = footprint(differences, directory, rules, {
    townshipId,
    proposer: proposerOf(proposal),
  })
  const routed = laneOf(proposal) === 'admission' ? atOnce(staged) : staged
  const concerns = routed.flatMap((request) => request.concerns)
  const requests = new Map(proposal.requests.map((request) => [request.organisationId, request]))
  const settled = new Set(known.map(({ concern }) => concern))
  for (const request of unanswered(proposal)) {
    const left = request.concerns.filter((concern) => !settled.has(concern))
    requests.set(request.organisationId, restaged({ ...request, concerns: left }, routed))
  }
  const asked = new Set<string>()
  for (const { concern, organisation } of known) {
    const { organisationId, kind, name } = organisation
    const before = requests.get(organisationId) ?? { organisationId, kind, name, concerns: [] }
    const gained = meant(concern, concerns).filter((one) => !before.concerns.some((has) => same(has, one)))
    requests.set(organisationId, restaged(gaining(before, gained), routed))
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

/** With more to answer for, it is the department's own again: what was transferred was less. */
const gaining = ({ movedTo, ...request }: SignOffRequest, gained: readonly Concern[]): SignOffRequest => ({
  ...request,
  concerns: [...request.concerns, ...gained],
  ...(movedTo !== undefined && gained.length === 0 ? { movedTo } : {}),
})

/** The request in the stage in which its organisation is asked now that more names are known. */
const restaged = (
  { stage, ...request }: SignOffRequest,
  routed: readonly SignOffRequest[],
): SignOffRequest => {
  const now = routed.find(({ organisationId }) => organisationId === request.organisationId)
  return { ...request, ...inStage(now === undefined ? (stage ?? 1) : stageOf(now)) }
}

/** In all stages: who is asked later is to be there when its stage opens. */
const unanswered = ({ status, requests, verdicts }: Proposal): readonly SignOffRequest[] =>
  status === 'in-sign-off' ? requests.filter(({ organisationId }) => !verdicts.has(organisationId)) : []

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
