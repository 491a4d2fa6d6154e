import type { Refusal } from '@dutybook/kernel'
import { type Day, dayInChina } from '../editions/day.ts'
import { type CalendarYear, dayAfter } from './working-calendar.ts'

export type CalendarFlaw =
  | (Refusal<'calendar-years-repeated'> & { readonly years: readonly number[] })
  /** Days that do not exist, lie outside of their year, or end before they begin. */
  | (Refusal<'calendar-days-misplaced'> & { readonly days: readonly Day[] })
  /** Days that are named twice, as days off or as days of work or as both. */
  | (Refusal<'calendar-days-repeated'> & { readonly days: readonly Day[] })

/** Why these years are no calendar. */
export const inspectYears = (years: readonly CalendarYear[]): CalendarFlaw | undefined => {
  const repeatedYears = repeated(years.map(({ year }) => year))
  if (repeatedYears.length > 0) return { code: 'calendar-years-repeated', years: repeatedYears }
  const misplaced = years.flatMap(misplacedDays)
  if (misplaced.length > 0) return { code: 'calendar-days-misplaced', days: misplaced }
  const repeatedDays = repeated(years.flatMap(namedDays))
  if (repeatedDays.length > 0) return { code: 'calendar-days-repeated', days: repeatedDays }
  return undefined
}

const misplacedDays = ({ year, holidays, makeUpDays }: CalendarYear): readonly Day[] => {
  const fits = (day: Day): boolean => isDay(day) && `${year - 1}-12-01` <= day && day <= `${year}-12-31`
  const spans = holidays.filter(({ from, to }) => !(fits(from) && fits(to) && from <= to))
  return [
    ...spans.map(({ from, to }) => (fits(from) ? to : from)),
    ...makeUpDays.map(({ day }) => day).filter((day) => !fits(day)),
  ]
}

const isDay = (day: Day): boolean => {
  const noon = `${day}T04:00:00.000Z`
  return !Number.isNaN(Date.parse(noon)) && dayInChina(noon) === day
}

const namedDays = ({ holidays, makeUpDays }: CalendarYear): readonly Day[] => [
  ...holidays.flatMap(({ from, to }) => daysBetween(from, to)),
  ...makeUpDays.map(({ day }) => day),
]

const daysBetween = (from: Day, to: Day): readonly Day[] => {
  const days: Day[] = []
  for (let day = from; day <= to; day = dayAfter(day)) days.push(day)
  return days
}

const repeated = <T>(values: readonly T[]): readonly T[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
]
