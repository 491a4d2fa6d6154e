import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayInChina } from './day.ts'

it.each([
  ['2026-11-21T15:59:59.999Z', '2026-11-21'],
  ['2026-11-21T16:00:00.000Z', '2026-11-22'],
  ['2028-02-28T16:00:00.000Z', '2028-02-29'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01'],
])('%s is in China on %s', (instant, day) => {
  expect(dayInChina(instant)).toBe(day)
})

it('is the day that the calendar of the platform says', () => {
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
  const dates = fc.date({
    min: new Date('1992-01-01T00:00:00Z'),
    max: new Date('2400-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(dates, (date) => {
      expect(dayInChina(date.toISOString())).toBe(calendar.format(date))
    }),
  )
})
