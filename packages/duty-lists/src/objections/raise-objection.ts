import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { workingDaysAfter, type WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Directory } from '../directory/directory.ts'
import type { DutyList } from '../lists/duty-list.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { addresseesOf } from './addressees.ts'
import { type Objection, type ObjectionEvent, objection } from './objection.ts'

export interface RaiseObjection {
  readonly type: 'raise-objection'
  readonly objectionId: string
  /** The list, the directory and the calendar as they are now. */
  readonly list: DutyList
  readonly directory: Directory
  readonly calendar: WorkingCalendar
  readonly itemId: string
  readonly grounds: string
  /** Now, ISO 8601 */
  readonly at: string
  readonly actor: Actor
}

export type RaiseObjectionRefusal =
  | NotPermitted
  | MakerIsChecker
  | Refusal<'list-not-found'>
  | Refusal<'district-not-found'>
  | (Refusal<'item-not-found'> & { readonly itemId: string })
  | (Refusal<'objection-to-reclaimed'> & { readonly itemId: string; readonly itemName: string })
  | Refusal<'objection-exists'>
  | Refusal<'reason-missing'>

/** Working days that departments have to answer an objection. */
export const RESPONSE_DAYS = 10

/** 提出异议: the head of a township objects to a duty on its list. Who is named by the duty is asked to answer in time. */
export const raiseObjection: Decider<Objection, RaiseObjection, ObjectionEvent, RaiseObjectionRefusal> = {
  ...objection,
  decide: ({ objectionId, list, directory, calendar, itemId, grounds, at, actor }, state) => {
    if (list.status === 'absent') return decline({ code: 'list-not-found' })
    const { listId, districtId, townshipId, revision: listRevision } = list
    const refusal = forbid('raise-objection', actor, { township: townshipId })
    if (refusal !== undefined) return decline(refusal)
    if (directory.status === 'absent') return decline({ code: 'district-not-found' })
    if (state.status !== 'absent') return decline({ code: 'objection-exists' })
    const item = list.items.get(itemId)
    if (item === undefined) return decline({ code: 'item-not-found', itemId })
    const { content } = item
    if (content.category === 'reclaimed')
      return decline({ code: 'objection-to-reclaimed', itemId, itemName: content.name })
    if (grounds.trim() === '') return decline({ code: 'reason-missing' })
    const addressees = addresseesOf(content, directory)
    const raised: ObjectionEvent = {
      type: 'ObjectionRaised',
      data: {
        objectionId,
        listId,
        districtId,
        townshipId,
        itemId,
        itemName: content.name,
        listRevision,
        grounds,
        addressees,
        respondBy: workingDaysAfter(calendar, at, RESPONSE_DAYS),
        calendarVersion: calendar.version,
        raisedBy: actor.id,
      },
    }
    return addressees.some(({ kind }) => kind === 'department')
      ? accept(raised)
      : accept(raised, { type: 'ObjectionPutToOffice', data: { objectionId } })
  },
}
