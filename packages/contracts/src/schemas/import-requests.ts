import { z } from 'zod'
import { itemContent, itemFields } from './items.ts'
import { line, many, text, uuid } from './primitives.ts'

const correction = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('set-item'),
      itemId: uuid,
      fields: itemFields.exactOptional(),
      sector: line.min(1).exactOptional(),
    }),
    z.strictObject({
      kind: z.literal('add-item'),
      sector: line.min(1),
      content: itemContent,
      after: uuid.exactOptional().meta({ description: 'Item to stand behind; the end when not given' }),
    }),
    z.strictObject({ kind: z.literal('remove-item'), itemId: uuid, reason: text.min(1) }),
    z.strictObject({ kind: z.literal('name-township'), name: line.trim().min(1) }),
    z.strictObject({ kind: z.literal('settle-finding'), finding: z.int().min(0), note: text.min(1) }),
  ])
  .meta({ id: 'Correction', description: 'What a person changes in a draft before accepting it' })

export const correctionsRequest = z
  .strictObject({ corrections: many(correction, { min: 1, max: 5_000 }) })
  .meta({ id: 'Corrections' })
export type CorrectionsRequest = z.output<typeof correctionsRequest>

export const acceptanceRequest = z
  .discriminatedUnion('as', [
    z.strictObject({ as: z.literal('baseline'), replace: z.boolean().exactOptional() }),
    z.strictObject({ as: z.literal('proposal'), title: line.trim().min(1), reason: text.min(1) }),
  ])
  .meta({
    id: 'Acceptance',
    description:
      'baseline: opens the list, or replaces what it was opened with (`replace`); proposal: drafts the differences as a proposal',
  })

export const withdrawImportRequest = z.strictObject({ reason: text }).meta({ id: 'WithdrawImport' })
