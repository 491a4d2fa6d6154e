import type { Proposal, ProposalEvent } from '../proposals/proposal.ts'
import { type Act, type Waiting, waiting, waitingAnew } from '../proposals/waiting.ts'
import { addresseeOf } from '../sign-off/footprint.ts'
import { type Audience, audiences } from './audiences.ts'

/** What one organisation is told of one event of a proposal. */
export interface Notification {
  readonly organisationId: string
  readonly happened: ProposalEvent['type']
  readonly proposalId: string
  readonly listId: string
  readonly title: string
  readonly status: Proposal['status']
  /** What this organisation has to do now and had not before. */
  readonly due: readonly Act[]
  /** Whom the proposal waits for after the event; empty when it is closed or the program has the next step. */
  readonly next: readonly Waiting[]
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
  }
  const participants = new Set([
    ...anew.map(({ organisationId }) => organisationId),
    ...hearing(event, after),
  ])
  const audience: Audience = audiences[event.type]
  const overseers =
    audience === 'participants' && !participants.has(coordinatingOffice) ? [coordinatingOffice] : []
  const dueOf = (organisationId: string): readonly Act[] =>
    anew.filter((one) => one.organisationId === organisationId).map(({ act }) => act)
  return [
    ...[...participants].map((organisationId) => ({
      organisationId,
      ...about,
      due: dueOf(organisationId),
      as: 'participant' as const,
    })),
    ...overseers.map((organisationId) => ({
      organisationId,
      ...about,
      due: [],
      as: 'overseer' as const,
    })),
  ]
}

const hearing = (event: ProposalEvent, after: Proposal): readonly string[] => {
  const audience: Audience = audiences[event.type]
  const own = 'organisationId' in event.data ? [event.data.organisationId] : []
  if (audience === 'nobody') return []
  return audience === 'own-organisation' ? own : participantsOf(after)
}

/** The township, and everybody who is or was asked, also those to whom a request was moved. */
const participantsOf = ({ townshipId, requests, released }: Proposal): readonly string[] => [
  townshipId,
  ...requests.flatMap((request) => [request.organisationId, addresseeOf(request).organisationId]),
  ...released.map(({ organisationId }) => organisationId),
]
