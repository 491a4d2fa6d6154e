import { answeringFor } from '../objections/addressees.ts'
import type { Objection, ObjectionEvent } from '../objections/objection.ts'
import { objectionWaits, objectionWaitsGiven } from '../objections/objection-waits.ts'
import type { ProposalEvent, ProposalStatus } from '../proposals/proposal.ts'
import type { Happening, ProposalStep } from './happening.ts'
import { type Audience, objectionAudiences } from './audiences.ts'

/** An event of an objection, as it is told. */
export const objectionHappening = (
  before: Objection,
  event: ObjectionEvent,
  after: Objection,
  coordinatingOffice: string,
): Happening => {
  const audience: Audience = objectionAudiences[event.type]
  const asks = event.type === 'ObjectionRaised' || event.type === 'ObjectionMoved'
  return {
    ...headlineOf(after),
    happened: event.type,
    subject: { objectionId: after.objectionId },
    moved: before.status !== after.status,
    ...(asks && { dueAt: after.respondBy }),
    before: objectionWaits(before, coordinatingOffice),
    after: objectionWaits(after, coordinatingOffice),
    hearing: audience === 'participants' ? participantsOf(after) : [],
    overseen: audience === 'participants',
    reminded: [],
  }
}

/** What an event of a proposal makes an objection wait for: a follow-up, when none of the proposals that meet it is left. */
export const objectionAfterProposal = (
  objection: Objection,
  { type }: ProposalEvent,
  { proposalId: through, before, after }: ProposalStep,
  others: readonly ProposalStatus[],
  coordinatingOffice: string,
): Happening => ({
  ...headlineOf(objection),
  happened: type,
  subject: { objectionId: objection.objectionId, through },
  moved: false,
  before: objectionWaitsGiven(objection, coordinatingOffice, [...others, before]),
  after: objectionWaitsGiven(objection, coordinatingOffice, [...others, after]),
  hearing: [],
  overseen: false,
  reminded: [],
})

const headlineOf = ({ districtId, listId, townshipId, itemName, status }: Objection) => ({
  districtId,
  listId,
  whose: townshipId,
  title: itemName,
  status,
})

/** The township, and everybody whom it was addressed to or who answers in their place. */
const participantsOf = ({ townshipId, addressees }: Objection): readonly string[] => [
  townshipId,
  ...addressees.flatMap((one) => [one.organisationId, answeringFor(one).organisationId]),
]
