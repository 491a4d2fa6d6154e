import type { Proposal, ProposalEvent } from '@dutybook/duty-lists'

export const proposalEventTypes = {
  ProposalDrafted: true,
  ProposalSubmitted: true,
  ProposalWithdrawn: true,
  SignOffsRequested: true,
  SignOffsMoved: true,
  ProposerMoved: true,
  DepartmentsResolved: true,
  VerdictGiven: true,
  SignOffRefused: true,
  StageOpened: true,
  ProposalAccepted: true,
  ProposalRejected: true,
  ProposalApplied: true,
  ProposalBecameStale: true,
  ProposalReturned: true,
  ProposalAmended: true,
  ProposalRebased: true,
  SignOffLapsed: true,
  SignOffReleased: true,
  VerdictPrepared: true,
  AdjudicationRequested: true,
  ProposalAdjudicated: true,
  ProposalCommented: true,
  ConsultationRequested: true,
  OpinionGiven: true,
  TransferProposed: true,
  SignOffTransferred: true,
  TransferRefused: true,
  DeadlinesSet: true,
  SignOffReminded: true,
  SignOffEscalated: true,
  DeskReminded: true,
  DeskOverdue: true,
} as const satisfies Record<ProposalEvent['type'], true>

/** The organisation that signed, tried to, or whose sign-off it is about. */
export const organisationOf = (event: ProposalEvent): string | undefined => {
  switch (event.type) {
    case 'VerdictGiven':
    case 'SignOffRefused':
    case 'ProposalRejected':
    case 'ProposalReturned':
    case 'SignOffLapsed':
    case 'SignOffReleased':
    case 'VerdictPrepared':
    case 'ProposalAdjudicated':
    case 'ProposalCommented':
    case 'ConsultationRequested':
    case 'OpinionGiven':
    case 'TransferProposed':
    case 'SignOffTransferred':
    case 'TransferRefused':
    case 'SignOffReminded':
    case 'SignOffEscalated':
    case 'DeskReminded':
    case 'DeskOverdue':
      return event.data.organisationId
    default:
      return undefined
  }
}

/** The person whose authority the signer held by delegation. */
export const lenderOf = (event: ProposalEvent): string | undefined =>
  event.type === 'VerdictGiven' || event.type === 'ProposalReturned' ? event.data.onBehalfOf : undefined

/** Throws when the event lacks what the rows need and the database would not miss. */
export const checkProposalEvent = (event: ProposalEvent, before: Proposal): void => {
  if (event.type !== 'ProposalDrafted' && before.status === 'absent')
    throw new Error('the proposal was never drafted')
  switch (event.type) {
    case 'ProposalDrafted':
      return check(
        Array.isArray(event.data.differences) &&
          [event.data.listId, event.data.districtId, event.data.townshipId].every(isText) &&
          [event.data.title, event.data.reason].every(isText),
        'differences, a list, a title and a reason',
      )
    case 'SignOffsRequested':
      return check(
        event.data.requests.every(
          ({ name, concerns }) => typeof name === 'string' && Array.isArray(concerns),
        ),
        'requests that name an organisation and its concerns',
      )
    case 'ProposerMoved':
      return check(typeof event.data.to.organisationId === 'string', 'the organisation that proposes now')
    case 'SignOffsMoved':
      return check(
        event.data.moves.every(({ to }) => typeof to.organisationId === 'string'),
        'organisations that requests are moved to',
      )
    case 'DepartmentsResolved':
      return check(
        Array.isArray(event.data.lapsed) &&
          event.data.requests.every(({ concerns }) => Array.isArray(concerns)),
        'requests with their concerns, and verdicts that lapse',
      )
    case 'StageOpened':
      return check(Number.isInteger(event.data.stage), 'the stage')
    case 'VerdictGiven':
      return check(['approve', 'reject'].includes(event.data.verdict), 'a verdict')
    case 'ProposalApplied':
      return check(Number.isInteger(event.data.listRevision), 'the revision of the list')
    case 'ProposalReturned':
      return check(
        typeof event.data.reason === 'string' && Array.isArray(event.data.comments),
        'a reason and comments',
      )
    case 'ProposalAmended':
    case 'ProposalRebased':
      return check(Array.isArray(event.data.differences), 'differences')
    case 'ConsultationRequested':
      return check(
        [event.data.organisationId, event.data.name, event.data.question].every(isText),
        'an organisation and a question',
      )
    case 'TransferProposed':
    case 'SignOffTransferred':
      return check(
        isText(event.data.to.organisationId) && Array.isArray(event.data.requests),
        'requests and where they go',
      )
    case 'TransferRefused':
      return check(isText(event.data.reason), 'a reason')
    case 'DeadlinesSet':
      return check(Array.isArray(event.data.deadlines), 'deadlines')
    case 'SignOffReminded':
    case 'SignOffEscalated':
    case 'DeskReminded':
    case 'DeskOverdue':
      return check(typeof event.data.at === 'string', 'the instant')
    case 'OpinionGiven':
    case 'ProposalCommented':
      return check(typeof event.data.text === 'string', 'words')
    case 'VerdictPrepared':
      return check(['approve', 'reject', 'return'].includes(event.data.answer.verdict), 'an answer')
    case 'ProposalRejected':
    case 'ProposalWithdrawn':
      return check(typeof event.data.reason === 'string', 'a reason')
    default:
      return undefined
  }
}

const isText = (value: unknown): boolean => typeof value === 'string'

const check = (holds: boolean, wanted: string): void => {
  if (!holds) throw new Error(`it lacks ${wanted}`)
}
