import { z } from 'zod'
import { bilingual, category, counts, many, position, revision, uuid } from './primitives.ts'

/** Something in a document that a person should look at. Lines count from 1. */
export const finding = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'note']),
    line: z.int(),
    lines: many(z.int()).exactOptional(),
    category: category.exactOptional(),
    sector: z.string().exactOptional(),
    no: z.int().exactOptional(),
    message: bilingual,
    suggestion: bilingual,
    text: z.string().exactOptional(),
  })
  .meta({ id: 'Finding', description: 'Something in the document that contradicts itself or is missing' })
export type Finding = z.output<typeof finding>

export const importQuery = z.strictObject({
  name: z.string().min(1).max(255).exactOptional().meta({ description: 'Name of the file' }),
})

export const imported = z
  .object({
    listId: uuid,
    townshipId: uuid,
    districtId: uuid,
    counts,
    findings: many(finding),
    revision,
    position,
  })
  .meta({ id: 'Imported', description: 'The list that the document became, and what was noticed in it' })
