import { z } from 'zod'
import { instant, many } from './primitives.ts'

/** By when to act, and what was told already. */
export const urgency = {
  due: instant.meta({ description: 'By when to act, UTC' }).exactOptional(),
  remindedAt: instant.meta({ description: 'When the reminder was recorded' }).exactOptional(),
  overdueSince: instant
    .meta({ description: 'When it was found overdue; absent while in time' })
    .exactOptional(),
}

const weekendsOnlyIn = many(z.int()).meta({
  description: 'Years for which no calendar was published: only Saturdays and Sundays were left out',
})

export const shownDeadline = z
  .object({
    since: instant.meta({ description: 'When it was asked; working days count from here' }),
    days: z.int().meta({ description: 'Working days to answer' }),
    remindAt: instant,
    due: instant,
    toOfficeAt: instant
      .meta({
        description: 'When silence goes before the coordinating office; absent when it was asked itself',
      })
      .exactOptional(),
    remindedAt: instant.exactOptional(),
    overdueSince: instant.exactOptional(),
    withOfficeSince: instant.exactOptional(),
    weekendsOnlyIn: weekendsOnlyIn.exactOptional(),
  })
  .meta({ id: 'Deadline', description: '办理期限: what happens when while the answer is missing; UTC' })

export const silence = z
  .object({
    organisationId: z.string(),
    name: z.string(),
    movedTo: z.object({ organisationId: z.string(), name: z.string() }).exactOptional(),
    due: instant,
    withOfficeSince: instant,
  })
  .meta({ id: 'Silence', description: 'An organisation that did not answer in its time' })

export const silentOrganisations = many(z.string()).meta({
  description: 'Organisations whose answer was missing when the office ruled',
})
