import { nobodyReasons } from '@dutybook/duty-lists'
import { z } from 'zod'
import { day } from './editions.ts'
import { many, revision, uuid } from './primitives.ts'

export const conservationQuery = z.strictObject({ listId: uuid })

const performer = z
  .object({
    name: z.string(),
    as: z.enum(['township', 'department']),
    organisationId: z
      .string()
      .exactOptional()
      .meta({ description: 'Absent when the directory does not know it' }),
  })
  .meta({ id: 'Performer' })

const period = z
  .object({
    from: day,
    to: day.exactOptional().meta({ description: 'First day on which it is otherwise' }),
    revision,
    edition: z.int().exactOptional(),
    performers: many(performer),
    nobody: z.enum(nobodyReasons).exactOptional(),
    finding: z
      .boolean()
      .meta({ description: 'Nobody performs it, and nobody has decided that nobody should' }),
  })
  .meta({ id: 'Period', description: 'Days on which the same perform a duty' })

export const conservation = z
  .object({
    listId: uuid,
    findings: z.int().meta({ description: 'Duties with a day without anybody' }),
    items: many(z.object({ itemId: uuid, name: z.string(), periods: many(period) })),
  })
  .meta({ id: 'Conservation', description: 'Who performs each reclaimed duty of a list on each day' })
