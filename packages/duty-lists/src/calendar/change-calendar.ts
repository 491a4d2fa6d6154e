import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { coordinatingOffice, type Directory } from '../directory/directory.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type CalendarBook, type CalendarEvent, calendarBook, calendarInForce } from './calendar-book.ts'
import { type CalendarFlaw, inspectYears } from './inspect-years.ts'
import type { CalendarYear } from './working-calendar.ts'

export interface ChangeCalendar {
  readonly type: 'change-calendar'
  /** The directory as it is now. */
  readonly directory: Directory
  /** Version that the new calendar was made from. */
  readonly basedOn: number
  readonly years: readonly CalendarYear[]
  readonly reason: string
  readonly actor: Actor
}

export type ChangeCalendarRefusal =
  | NotPermitted
  | MakerIsChecker
  | Refusal<'district-not-found'>
  | Refusal<'calendar-reason-missing'>
  | (Refusal<'calendar-changed-meanwhile'> & { readonly basedOn: number; readonly version: number })
  | CalendarFlaw

/** 调整工作日历: all years anew, for deadlines that are set from now on; those that are set stay as they are. */
export const changeCalendar: Decider<CalendarBook, ChangeCalendar, CalendarEvent, ChangeCalendarRefusal> = {
  ...calendarBook,
  decide: ({ directory, basedOn, years, reason, actor }, book) => {
    if (directory.status === 'absent') return decline({ code: 'district-not-found' })
    const office = coordinatingOffice(directory).organisationId
    const refusal = forbid('change-calendar', actor, { coordinatingOffice: office })
    if (refusal !== undefined) return decline(refusal)
    if (reason.trim() === '') return decline({ code: 'calendar-reason-missing' })
    const { version } = calendarInForce(book)
    if (basedOn !== version) return decline({ code: 'calendar-changed-meanwhile', basedOn, version })
    const flaw = inspectYears(years)
    if (flaw !== undefined) return decline(flaw)
    const { districtId } = directory
    return accept({ type: 'CalendarChanged', data: { districtId, version: version + 1, years, reason } })
  },
}
