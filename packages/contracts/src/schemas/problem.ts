import { z } from 'zod'
import { bilingual } from './primitives.ts'

/** RFC 9457. `title` and `detail` follow Accept-Language; `titles` and `details` carry both languages. */
export const problem = z
  .object({
    type: z.string().meta({ description: 'Stable: urn:dutybook:problem:{code}' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().meta({ description: 'urn:uuid: of the request, for support' }),
    titles: bilingual,
    details: bilingual,
    facts: z.record(z.string(), z.unknown()).meta({ description: 'What the detail was made from' }),
  })
  .meta({ id: 'Problem', description: 'What is wrong, where, and what would be right (RFC 9457)' })
export type Problem = z.output<typeof problem>
