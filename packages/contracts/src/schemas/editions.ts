import { editionStandings } from '@dutybook/duty-lists'
import { z } from 'zod'
import { instant, many, revision, text, uuid } from './primitives.ts'

/** A day of the calendar in China, such as 2027-03-01. */
export const day = z.iso.date()

const number = z.int().min(1)

/** Which edition of a list is wanted. */
export const editionWanted = z
  .string()
  .regex(/^(?:[1-9]\d{0,5}|in-force)$/u, 'the number of an edition, or in-force')
  .meta({ description: 'The list as published: the number of an edition, or in-force. Needs no token' })

const correction = { number, reason: text }

export const edition = z
  .object({
    number: number.meta({ description: '1, 2, 3 … in each list' }),
    revision: revision.meta({ description: 'Revision of the list that it freezes' }),
    decidedOn: day.meta({ description: '审定' }),
    effectiveOn: day.meta({ description: '施行; may lie in the future' }),
    publishedAt: instant.meta({ description: '公布' }),
    note: z.string(),
    corrects: z
      .object(correction)
      .exactOptional()
      .meta({ description: '更正: the edition whose place it takes' }),
    standing: z.enum(editionStandings).meta({
      description:
        'awaited 待施行, in-force 现行, superseded 已被取代, corrected 已更正, on the day asked for',
    }),
    correctedBy: number.exactOptional(),
  })
  .meta({ id: 'Edition', description: '版本: a published state of a list' })

export const editionsQuery = z.strictObject({
  on: day.exactOptional().meta({ description: 'How they stand on this day in China; today by default' }),
})

export const editionsDocument = z
  .object({ listId: uuid, on: day, items: many(edition) })
  .meta({ id: 'Editions', description: 'All editions of a list, by number' })

export const publishEditionRequest = z
  .strictObject({
    revision: z.int().min(0).meta({ description: 'Revision of the list that the publisher saw' }),
    decidedOn: day.exactOptional().meta({ description: '审定; today in China by default' }),
    effectiveOn: day.meta({ description: '施行' }),
    note: text.exactOptional(),
    corrects: z.strictObject(correction).exactOptional(),
  })
  .meta({ id: 'PublishEdition', description: '公布: freezes the list as its next edition' })
