import { type Addressee, addresseeOf, type SignOffRequest } from '../sign-off/footprint.ts'
import { outstanding, type Proposal } from './proposal.ts'

/** An organisation that a proposal in sign-off waits for, and what for. */
export interface Awaited extends Addressee {
  /** 会签, or first 确认部门: say which department an unknown name means. */
  readonly act: 'sign-off' | 'resolve-department'
  readonly requests: readonly SignOffRequest[]
  /** Names that nobody knows. */
  readonly names: readonly string[]
}

/** Whom a proposal in sign-off waits for, each once, in the order asked. */
export const awaited = (proposal: Proposal): readonly Awaited[] => {
  const byAddressee = Map.groupBy(outstanding(proposal), (request) => addresseeOf(request).organisationId)
  return [...byAddressee.values()].map((requests) => {
    const names = [...new Set(requests.flatMap(unresolvedNames))]
    const act = names.length > 0 ? 'resolve-department' : 'sign-off'
    return { ...addresseeOf(requests[0] as SignOffRequest), act, requests, names }
  })
}

/** The requests that an organisation answers; those that were moved away from it only if it answers no other. */
export const requestsOf = ({ requests }: Proposal, organisationId: string): readonly SignOffRequest[] => {
  const addressed = requests.filter((request) => addresseeOf(request).organisationId === organisationId)
  return addressed.length > 0
    ? addressed
    : requests.filter((request) => request.organisationId === organisationId)
}

/** Department names in a request that the directory did not know. */
export const unresolvedNames = ({ concerns }: SignOffRequest): readonly string[] => [
  ...new Set(
    concerns.flatMap(({ effect, namedAs = '' }) => (effect === 'department-unresolved' ? [namedAs] : [])),
  ),
]

/** What reviewers have prepared for the verdict of an organisation, its own or for a request that came to it. */
export const preparedFor = (proposal: Proposal, organisationId: string): Proposal['prepared'] => {
  const meant = requestsOf(proposal, organisationId).map((request) => request.organisationId)
  return proposal.prepared.filter(
    (one) => one.organisationId === organisationId || meant.includes(one.organisationId),
  )
}
