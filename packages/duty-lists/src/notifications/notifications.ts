import { type Proposal, type ProposalEvent, proposerOf } from '../proposals/proposal.ts'
import { type Act, type Waiting, waiting, waitingAnew } from '../proposals/waiting.ts'
import { addresseeOf } from '../sign-off/footprint.ts'
import { type Audience, audiences } from './audiences.ts'
import { remindedBy } from './reminded.ts'

/** What one organisation is told of one event of a proposal. */
export interface Notification {
  readonly organisationId: string
  readonly happened: ProposalEvent['type']
  readonly proposalId: string
  readonly listId: string
  readonly title: string
  readonly status: Proposal['status']
  /** What this organisation has to do now and had not before, or is reminded of. */
  readonly due: readonly Act[]
  /** Whom the proposal waits for after the event; empty when it is closed or the program has the next step. */
  readonly next: readonly Waiting[]
  /** Whom in the organisation it is for. */
  readonly within: 'everybody' | 'heads'
  /** Of a reminder: the instant (ISO 8601) by which it is, or was, to be done. */
  readonly dueAt?: string
  /** The proposal is in another status than before. */
  readonly moved: boolean
  /** As one who takes part; the coordinating office hears of everything in its district. */
  readonly as: 'participant' | 'overseer'
}

/** 通知: who is told of an event, each organisation once. Nobody is told who may not read the proposal. */
export const notificationsOf = (
  before: Proposal,
  event: ProposalEvent,
  after: Proposal,
  coordinatingOffice: string,
): readonly Notification[] => {
  const next = waiting(after, coordinatingOffice)
  const anew = waitingAnew(next, waiting(before, coordinatingOffice))
  const { proposalId, listId, title, status } = after
  const about = {
    happened: event.type,
    proposalId,
    listId,
    title,
    status,
    next,
    moved: before.status !== status,
    ...('dueAt' in event.data && { dueAt: event.data.dueAt }),
  }
  const reminded = remindedBy(event, coordinatingOffice)
  const participants = new Set([
    ...[...anew, ...reminded].map(({ organisationId }) => organisationId),
    ...hearing(event, after),
  ])
  const audience: Audience = audiences[event.type]
  const overseers =
    audience === 'participants' && !participants.has(coordinatingOffice) ? [coordinatingOffice] : []
  const of = (organisationId: string) => {
    const reminder = reminded.find((one) => one.organisationId === organisationId)
    const due = (reminder === undefined ? anew : next).filter((one) => one.organisationId === organisationId)
    return { due: due.map(({ act }) => act), within: reminder?.within ?? 'everybody' }
  }
  return [
    ...[...participants].map((organisationId) => ({
      organisationId,
      ...about,
      ...of(organisationId),
      as: 'participant' as const,
    })),
    ...overseers.map((organisationId) => ({
      organisationId,
      ...about,
      due: [],
      within: 'everybody' as const,
      as: 'overseer' as const,
    })),
  ]
}

const hearing = (event: ProposalEvent, after: Proposal): readonly string[] => {
  const audience: Audience = audiences[event.type]
  const own = 'organisationId' in event.data ? [event.data.organisationId] : []
  if (audience === 'own-organisation') return own
  return audience === 'participants' ? participantsOf(after) : []
}

/** The proposer, and everybody who is or was asked or consulted, also those to whom a request was moved. */
const participantsOf = (proposal: Proposal): readonly string[] => [
  proposerOf(proposal),
  ...proposal.requests.flatMap((request) => [request.organisationId, addresseeOf(request).organisationId]),
  ...proposal.consultations.map(({ organisationId }) => organisationId),
  ...proposal.released.map(({ organisationId }) => organisationId),
]
