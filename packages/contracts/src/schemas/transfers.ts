import { z } from 'zod'
import { text, uuid } from './primitives.ts'

export const transferRequest = z
  .strictObject({ to: uuid.meta({ description: 'The department whose matter it is' }), reason: text })
  .meta({ id: 'ProposeTransfer', description: '转办: another department is to sign' })

export const transferDecisionRequest = z
  .discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('consent') }),
    z.strictObject({ decision: z.literal('refuse'), reason: text }),
  ])
  .meta({ id: 'TransferDecision', description: 'What the coordinating office says to a transfer' })

export const transfer = z
  .object({
    organisationId: z.string(),
    name: z.string(),
    to: z.object({ organisationId: z.string(), name: z.string() }),
    reason: z.string(),
    proposedBy: z.string().meta({ description: 'Person' }),
    round: z.int(),
    status: z.enum(['pending', 'consented', 'refused', 'lapsed']).meta({
      description: 'lapsed: what it was about was answered or asked anew before anybody decided',
    }),
    decidedBy: z.string().meta({ description: 'Person' }).exactOptional(),
    refusal: z.string().meta({ description: 'Why it was refused' }).exactOptional(),
  })
  .meta({ id: 'Transfer', description: '转办 and what became of it' })
