import { type Day, dayInChina } from '../editions/day.ts'

/** 节假日: days off in a row, both included. */
export interface Holiday {
  readonly name: string
  readonly from: Day
  readonly to: Day
}

/** 调休: a day of a weekend on which people work, and the holiday that it makes up for. */
export interface MakeUpDay {
  readonly day: Day
  readonly name: string
}

/** What was published for a year; days of the December before may belong to it. */
export interface CalendarYear {
  readonly year: number
  readonly holidays: readonly Holiday[]
  readonly makeUpDays: readonly MakeUpDay[]
}

/** 工作日历: weekends, and what was published of single years. In other years only weekends are off. */
export interface WorkingCalendar {
  readonly version: number
  readonly years: readonly CalendarYear[]
}

/** Whether people work on a day: on make-up days, and on other days that are neither holiday nor weekend. */
export const isWorkingDay = ({ years }: WorkingCalendar, day: Day): boolean =>
  years.some(({ makeUpDays }) => makeUpDays.some((one) => one.day === day)) ||
  !(isWeekend(day) || years.some(({ holidays }) => holidays.some(({ from, to }) => from <= day && day <= to)))

/**
 * The last instant (UTC, ISO 8601 with milliseconds) of the day in China that lies so many working days after the day
 * of an instant. That day itself does not count; 0 means its end.
 */
export const workingDaysAfter = (calendar: WorkingCalendar, instant: string, days: number): string => {
  let day = dayInChina(instant)
  for (let left = days; left > 0; ) {
    day = dayAfter(day)
    if (isWorkingDay(calendar, day)) left -= 1
  }
  return lastInstantOf(day)
}

/** Years from one instant to another for which nothing is published, so that their holidays count as working days. */
export const unpublishedYears = (
  { years }: WorkingCalendar,
  from: string,
  until: string,
): readonly number[] => {
  const [first, last] = [yearOf(dayInChina(from)), yearOf(dayInChina(until))]
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index).filter(
    (year) => !years.some((published) => published.year === year),
  )
}

/** The day after this one. */
export const dayAfter = (day: Day): Day => dayInChina(`${day}T16:00:00.000Z`)

const lastInstantOf = (day: Day): string => `${day}T15:59:59.999Z`

const yearOf = (day: Day): number => Number(day.slice(0, 4))

const DAY_MS = 86_400_000

/** 1970-01-01 was a Thursday. */
const isWeekend = (day: Day): boolean => {
  const weekday = (Date.parse(`${day}T00:00:00.000Z`) / DAY_MS + 4) % 7
  return weekday === 0 || weekday === 6
}
