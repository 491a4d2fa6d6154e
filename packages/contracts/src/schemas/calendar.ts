import { z } from 'zod'
import { line, many, text } from './primitives.ts'

const day = z.iso.date().meta({ description: 'Day in China, ISO 8601' })
const name = line.trim().min(1)

const calendarYear = z
  .strictObject({
    year: z.int().min(2000).max(2200),
    holidays: many(z.strictObject({ name, from: day, to: day }), { max: 60 }).meta({
      description: '节假日: days off, both included',
    }),
    makeUpDays: many(z.strictObject({ name, day }), { max: 60 }).meta({
      description: '调休: days of a weekend on which people work',
    }),
  })
  .meta({ id: 'CalendarYear', description: 'What was published for a year' })

export const calendarQuery = z.strictObject({ version: z.coerce.number().int().min(1).exactOptional() })

export const calendarDocument = z
  .object({
    version: z.int(),
    latest: z.int().meta({ description: 'The version in force' }),
    years: many(calendarYear).meta({
      description: 'In years that are not here only Saturdays and Sundays are off',
    }),
    reason: z.string().meta({ description: 'Why it replaced the version before' }).exactOptional(),
  })
  .meta({ id: 'WorkingCalendar', description: '工作日历: weekends, and what was published of single years' })

export const changeCalendarRequest = z
  .strictObject({
    basedOn: z.int().min(1).meta({ description: 'Version that the new calendar was made from' }),
    years: many(calendarYear, { min: 1, max: 100 }),
    reason: text,
  })
  .meta({ id: 'ChangeCalendar', description: 'All published years anew' })
