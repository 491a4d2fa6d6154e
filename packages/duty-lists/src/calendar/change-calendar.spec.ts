import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { absentDirectory } from '../directory/directory.ts'
import { coordinator, district, head } from '../duty-lists.examples.ts'
import {
  calendarBook,
  type CalendarEvent,
  calendarInForce,
  calendarOf,
  defaultCalendar,
} from './calendar-book.ts'
import { type ChangeCalendar, changeCalendar } from './change-calendar.ts'
import type { CalendarYear } from './working-calendar.ts'

const year2027: CalendarYear = {
  year: 2027,
  holidays: [{ name: '元旦', from: '2026-12-31', to: '2027-01-02' }],
  makeUpDays: [{ name: '元旦', day: '2027-01-03' }],
}
const years = [...defaultCalendar.years, year2027]
const reason = '国务院办公厅已公布2027年节假日安排'
const command: ChangeCalendar = {
  type: 'change-calendar',
  directory: district,
  basedOn: 1,
  years,
  reason,
  actor: coordinator,
}
const changed: CalendarEvent = {
  type: 'CalendarChanged',
  data: { districtId: 'district', version: 2, years, reason },
}
const when = (change: Partial<ChangeCalendar>, events: readonly CalendarEvent[] = []) =>
  given(changeCalendar, events).when({ ...command, ...change })

describe('a new calendar', () => {
  it('becomes the next version; the earlier ones stay', () => {
    when({}).events(changed)
    const book = fold(calendarBook, [changed])
    expect(calendarInForce(book)).toEqual({ version: 2, years, reason })
    expect(calendarOf(book, 1)).toBe(defaultCalendar)
    expect(calendarOf(book, 3)).toBeUndefined()
  })
})

describe('a calendar is refused', () => {
  it('to anybody but the coordinating office', () => {
    when({ actor: head }).refused({
      code: 'not-permitted',
      command: 'change-calendar',
      role: 'township-head',
      organisation: 'town',
      permitted: [{ role: 'coordinator', of: 'coordinating-office' }],
    })
  })

  it('in a district that is not open, or without a reason', () => {
    when({ directory: absentDirectory }).refused({ code: 'district-not-found' })
    when({ reason: ' ' }).refused({ code: 'calendar-reason-missing' })
  })

  it('made from a version that is not in force any more, also when sent twice', () => {
    when({}, [changed]).refused({ code: 'calendar-changed-meanwhile', basedOn: 1, version: 2 })
  })

  it('that has a year twice', () => {
    when({ years: [...years, year2027] }).refused({ code: 'calendar-years-repeated', years: [2027] })
  })

  it.each([
    ['outside of its year', { from: '2027-12-30', to: '2028-01-01' }, '2028-01-01'],
    ['that ends before it begins', { from: '2027-05-05', to: '2027-05-01' }, '2027-05-01'],
    ['that begins long before its year', { from: '2026-11-30', to: '2027-01-01' }, '2026-11-30'],
    ['on a day that does not exist', { from: '2027-02-30', to: '2027-03-01' }, '2027-02-30'],
    ['on no day at all', { from: 'today', to: '2027-03-01' }, 'today'],
  ])('with a holiday %s', (_, span, day) => {
    when({ years: [{ ...year2027, holidays: [{ name: '假', ...span }] }] }).refused({
      code: 'calendar-days-misplaced',
      days: [day],
    })
  })

  it('with a make-up day outside of its year', () => {
    when({ years: [{ ...year2027, makeUpDays: [{ name: '班', day: '2028-01-02' }] }] }).refused({
      code: 'calendar-days-misplaced',
      days: ['2028-01-02'],
    })
  })

  it('with a day off that is a make-up day too, also of another year', () => {
    const makeUpDays = [{ name: '元旦', day: '2027-01-02' }]
    when({ years: [{ ...year2027, makeUpDays }] }).refused({
      code: 'calendar-days-repeated',
      days: ['2027-01-02'],
    })
    when({
      years: [year2027, { year: 2026, holidays: [], makeUpDays: [{ name: '班', day: '2026-12-31' }] }],
    }).refused({ code: 'calendar-days-repeated', days: ['2026-12-31'] })
  })
})
