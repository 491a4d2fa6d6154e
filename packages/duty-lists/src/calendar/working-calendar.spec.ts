import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, dayInChina } from '../editions/day.ts'
import { defaultCalendar } from './calendar-book.ts'
import { dayAfter, isWorkingDay, unpublishedYears, workingDaysAfter } from './working-calendar.ts'

const offAndOn = (days: readonly Day[]) => days.map((day) => isWorkingDay(defaultCalendar, day))

describe('the published years', () => {
  it.each([2025, 2026])('of %i have all days of work and rest that they arrange', (year) => {
    const { holidays = [], makeUpDays = [] } = defaultCalendar.years.find((one) => one.year === year) ?? {}
    expect(offAndOn(holidays.flatMap(({ from, to }) => [from, to]))).not.toContain(true)
    expect(offAndOn(makeUpDays.map(({ day }) => day))).not.toContain(false)
    for (const { day } of makeUpDays) {
      expect(isWorkingDay({ version: 1, years: [] }, day)).toBe(false)
    }
  })

  it.each([
    [2025, 248],
    [2026, 248],
  ])('of %i have %i working days', (year, count) => {
    let working = 0
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = dayAfter(day)) {
      if (isWorkingDay(defaultCalendar, day)) working++
    }
    expect(working).toBe(count)
  })
})

describe('counting working days', () => {
  it.each([
    ['over a weekend', '2026-11-20T08:00:00.000Z', 1, '2026-11-23T15:59:59.999Z'],
    ['from the evening in UTC, which is the next day in China', '2026-11-22T16:00:00.000Z', 1, '2026-11-24'],
    ['over the Spring Festival, with its make-up Saturday', '2026-02-13T02:00:00.000Z', 2, '2026-02-24'],
    ['over the National Day, with work on Saturday', '2026-09-30T02:00:00.000Z', 3, '2026-10-10'],
    ['none: until the day is over', '2026-11-21T08:00:00.000Z', 0, '2026-11-21'],
  ])('%s', (_, from, days, until) => {
    expect(workingDaysAfter(defaultCalendar, from, days)).toBe(
      until.length === 10 ? `${until}T15:59:59.999Z` : until,
    )
  })

  it('counts weekends only where nothing is published, and says for which years', () => {
    const from = '2026-12-31T01:00:00.000Z'
    expect(workingDaysAfter(defaultCalendar, from, 1)).toBe('2027-01-01T15:59:59.999Z')
    expect(unpublishedYears(defaultCalendar, from, '2028-01-03T15:59:59.999Z')).toEqual([2027, 2028])
    expect(unpublishedYears(defaultCalendar, '2025-02-01T00:00:00.000Z', from)).toEqual([])
  })
})

const anyDay = fc
  .date({ min: new Date('2030-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const anyHoliday = fc
  .tuple(anyDay, fc.nat(12))
  .map(([from, length]) => ({ name: '假', from, to: plus(from, length) }))
const anyCalendar = fc
  .tuple(fc.array(anyHoliday, { maxLength: 20 }), fc.array(anyDay, { maxLength: 20 }))
  .map(([holidays, days]) => ({
    version: 1,
    years: [{ year: 2030, holidays, makeUpDays: days.map((day) => ({ day, name: '班' })) }],
  }))
const anyInstant = fc
  .date({ min: new Date('2029-12-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())

const plus = (day: Day, days: number): Day => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

describe('any calendar', () => {
  it('has a working day where a make-up day says so, or where neither holiday nor weekend is', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, (calendar, day) => {
        const [{ holidays, makeUpDays } = { holidays: [], makeUpDays: [] }] = calendar.years
        const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
        const rest =
          weekday === 0 || weekday === 6 || holidays.some(({ from, to }) => day >= from && day <= to)
        expect(isWorkingDay(calendar, day)).toBe(makeUpDays.some((one) => one.day === day) || !rest)
      }),
    )
  })

  it('has exactly so many working days until then, and the last of them is one', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, fc.integer({ min: 1, max: 60 }), (calendar, instant, days) => {
        const until = workingDaysAfter(calendar, instant, days)
        const last = dayInChina(until)
        let counted = 0
        for (let day = plus(dayInChina(instant), 1); day <= last; day = plus(day, 1)) {
          if (isWorkingDay(calendar, day)) counted++
        }
        expect(counted).toBe(days)
        expect(isWorkingDay(calendar, last)).toBe(true)
        expect(until > instant).toBe(true)
        expect(dayInChina(new Date(Date.parse(until) + 1).toISOString())).toBe(plus(last, 1))
      }),
      { numRuns: 300 },
    )
  })

  it('never lets more days end earlier, nor a later start', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        fc.tuple(anyInstant, anyInstant),
        fc.tuple(fc.nat(40), fc.nat(40)),
        (calendar, instants, counts) => {
          const [early = '', late = ''] = instants.toSorted()
          const [few = 0, many = 0] = counts.toSorted((one, other) => one - other)
          expect(workingDaysAfter(calendar, early, few) <= workingDaysAfter(calendar, early, many)).toBe(true)
          expect(workingDaysAfter(calendar, early, few) <= workingDaysAfter(calendar, late, few)).toBe(true)
        },
      ),
    )
  })
})
