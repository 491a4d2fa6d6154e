import type { Objection, ObjectionEvent } from '@dutybook/duty-lists'

export const objectionEventTypes = {
  ObjectionRaised: true,
  ObjectionAnswered: true,
  ObjectionMoved: true,
  ObjectionPutToOffice: true,
  ObjectionOverdue: true,
  ObjectionDecided: true,
  ObjectionWithdrawn: true,
} as const satisfies Record<ObjectionEvent['type'], true>

/** Throws when the event lacks what the rows need and the database would not miss. */
export const checkObjectionEvent = (event: ObjectionEvent, objectionId: string, before: Objection): void => {
  if (event.type !== 'ObjectionRaised' && before.status === 'absent')
    throw new Error('the objection was never raised')
  switch (event.type) {
    case 'ObjectionRaised':
      check(event.data.objectionId === objectionId, 'the id of its stream')
      check(Array.isArray(event.data.addressees), 'addressees')
      return check(!Number.isNaN(Date.parse(event.data.respondBy)), 'the last instant to answer')
    case 'ObjectionAnswered':
      return check(['uphold', 'maintain'].includes(event.data.response), 'an answer')
    case 'ObjectionMoved':
      return check(
        event.data.moves.every(({ to }) => typeof to.organisationId === 'string'),
        'organisations that requests are moved to',
      )
    case 'ObjectionOverdue':
      return check(Array.isArray(event.data.silent), 'those who were silent')
    case 'ObjectionDecided':
      return check(['sustained', 'dismissed'].includes(event.data.ruling), 'a ruling')
    default:
      return undefined
  }
}

const check = (holds: boolean, wanted: string): void => {
  if (!holds) throw new Error(`it lacks ${wanted}`)
}
