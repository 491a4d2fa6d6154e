import { fold } from '@dutybook/kernel'
import { defaultCalendar } from '../calendar/calendar-book.ts'
import {
  actor,
  coordinator,
  district,
  educationHead,
  head,
  list,
  policeHead,
} from '../duty-lists.examples.ts'
import { type Objection, type ObjectionEvent, objection } from './objection.ts'
import { raiseObjection, type RaiseObjection } from './raise-objection.ts'

export const civilHead = actor('qin', 'civil', 'department-head')
export const raisedAt = '2026-11-20T02:00:00.000Z'
/** The end of the tenth working day in China after `raisedAt`. */
export const respondBy = '2026-12-04T15:59:59.999Z'
export const inTime = '2026-12-04T15:59:59.998Z'
export const late = respondBy

/** 柳桥街道 objects to c2, which names 区教育局 and 区公安分局. */
export const raise: RaiseObjection = {
  type: 'raise-objection',
  objectionId: 'objection',
  list,
  directory: district,
  calendar: defaultCalendar,
  itemId: 'c2',
  grounds: '街道没有执法权。',
  at: raisedAt,
  actor: head,
}

export const eventsOfRaising = (command: RaiseObjection = raise): readonly ObjectionEvent[] => {
  const decision = raiseObjection.decide(command, objection.initial)
  if (!decision.accepted) throw new Error(decision.refusal.code)
  return decision.events
}

const objectionId = 'objection'
const answer = (
  organisationId: string,
  respondedBy: string,
  response: 'uphold' | 'maintain',
): ObjectionEvent => ({
  type: 'ObjectionAnswered',
  data: { objectionId, organisationId, response, reason: '按职责分工。', respondedBy },
})
export const answers = {
  education: answer('education', educationHead.id, 'uphold'),
  police: answer('police', policeHead.id, 'maintain'),
}
export const decided = (ruling: 'sustained' | 'dismissed'): ObjectionEvent => ({
  type: 'ObjectionDecided',
  data: {
    objectionId,
    organisationId: 'office',
    ruling,
    grounds: '按三定方案。',
    decidedBy: coordinator.id,
  },
})
export const putToOffice: ObjectionEvent = { type: 'ObjectionPutToOffice', data: { objectionId } }
export const withdrawn: ObjectionEvent = {
  type: 'ObjectionWithdrawn',
  data: { objectionId, reason: '已协商。', withdrawnBy: head.id },
}

const raised = eventsOfRaising()
const onDesk = [...raised, answers.education, answers.police, putToOffice]

/** The events that lead to each status. */
export const lives: Readonly<Record<Exclude<Objection['status'], 'absent'>, readonly ObjectionEvent[]>> = {
  'awaiting-responses': raised,
  'awaiting-decision': onDesk,
  sustained: [...onDesk, decided('sustained')],
  dismissed: [...onDesk, decided('dismissed')],
  withdrawn: [...raised, withdrawn],
}

export const stateOf = (events: readonly ObjectionEvent[]): Objection => fold(objection, events)
