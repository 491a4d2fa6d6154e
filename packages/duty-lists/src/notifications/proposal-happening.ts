import { type Proposal, type ProposalEvent, proposerOf } from '../proposals/proposal.ts'
import { waiting } from '../proposals/waiting.ts'
import { addresseeOf } from '../sign-off/footprint.ts'
import { type Audience, audiences } from './audiences.ts'
import type { Happening } from './happening.ts'
import { remindedBy } from './reminded.ts'

/** An event of a proposal, as it is told. */
export const proposalHappening = (
  before: Proposal,
  event: ProposalEvent,
  after: Proposal,
  coordinatingOffice: string,
): Happening => {
  const { proposalId, districtId, listId, townshipId, title, status } = after
  const audience: Audience = audiences[event.type]
  return {
    happened: event.type,
    subject: { proposalId },
    districtId,
    listId,
    whose: townshipId,
    title,
    status,
    moved: before.status !== status,
    ...('dueAt' in event.data && { dueAt: event.data.dueAt }),
    before: waiting(before, coordinatingOffice),
    after: waiting(after, coordinatingOffice),
    hearing: hearing(audience, event, after),
    overseen: audience === 'participants',
    reminded: remindedBy(event, coordinatingOffice),
  }
}

const hearing = (audience: Audience, event: ProposalEvent, after: Proposal): readonly string[] => {
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
