import { z } from 'zod'
import { text, uuid } from './primitives.ts'

export const consultationRequest = z
  .strictObject({
    organisationId: uuid.meta({ description: 'The organisation of the district that is asked' }),
    question: text,
  })
  .meta({ id: 'RequestConsultation', description: '征求意见: an opinion is asked for, without a vote' })

export const opinionRequest = z
  .strictObject({ text })
  .meta({ id: 'GiveOpinion', description: 'What the consulted organisation says, once' })

export const consultation = z
  .object({
    organisationId: z.string(),
    name: z.string(),
    question: z.string(),
    asker: z.string(),
    askerName: z.string(),
    askedBy: z.string().meta({ description: 'Person' }),
    round: z.int().meta({ description: 'Round of sign-off; 0 before the first' }),
    opinion: z.object({ text: z.string(), givenBy: z.string() }).exactOptional(),
    status: z
      .enum(['open', 'answered', 'closed'])
      .meta({ description: 'closed: the proposal was decided before an opinion came' }),
  })
  .meta({ id: 'Consultation', description: '征求意见 and what became of it' })
