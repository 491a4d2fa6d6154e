import type { DomainEvent } from '@dutybook/kernel'
import { publishedYears } from './published-years.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** One version of a district's calendar. */
export interface CalendarVersion extends WorkingCalendar {
  /** Why it replaced the version before. */
  readonly reason?: string
}

/** 工作日历 of one district: every version there was; the first is everybody's. */
export interface CalendarBook {
  readonly versions: readonly CalendarVersion[]
}

export type CalendarEvent = DomainEvent<
  'CalendarChanged',
  CalendarVersion & { readonly districtId: string; readonly reason: string }
>

export const defaultCalendar: CalendarVersion = { version: 1, years: publishedYears }

export const calendarBook = {
  initial: { versions: [defaultCalendar] } as CalendarBook,
  evolve: (book: CalendarBook, { data }: CalendarEvent): CalendarBook => {
    const { districtId: _, ...calendar } = data
    return { versions: [...book.versions, calendar] }
  },
}

/** Stream of one district's working calendar. */
export const calendarStream = (districtId: string): string => `calendar-${districtId}`

/** The calendar of a version; undefined when there is no such version. */
export const calendarOf = ({ versions }: CalendarBook, version: number): CalendarVersion | undefined =>
  versions.find((calendar) => calendar.version === version)

/** The calendar in force. There is one from the beginning. */
export const calendarInForce = ({ versions }: CalendarBook): CalendarVersion =>
  versions.at(-1) ?? defaultCalendar
