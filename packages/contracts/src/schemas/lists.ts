import type { Category } from '@dutybook/duty-lists'
import { z } from 'zod'
import { edition, editionWanted } from './editions.ts'
import { basicContent, cooperativeContent, itemContent, reclaimedContent } from './items.ts'
import { actor, category, counts, instant, many, position, revision, uuid } from './primitives.ts'

export const listSummary = z
  .object({
    listId: uuid,
    districtId: uuid,
    townshipId: uuid,
    township: z.string(),
    title: z.string(),
    revision,
    counts,
    updatedAt: instant,
  })
  .meta({ id: 'ListSummary' })

export const listQuery = z
  .strictObject({
    revision: z.coerce
      .number()
      .int()
      .min(0)
      .exactOptional()
      .meta({ description: 'The list after this revision' }),
    at: z.iso
      .datetime({ offset: true })
      .exactOptional()
      .meta({ description: 'The list at this instant, ISO 8601 with offset' }),
    edition: editionWanted.exactOptional(),
    format: z
      .enum(['docx', 'xlsx', 'pdf', 'csv', 'json'])
      .exactOptional()
      .meta({ description: 'A document that can be brought in again, instead of the DutyList' }),
  })
  .refine(
    (query) => [query.revision, query.at, query.edition].filter((one) => one !== undefined).length < 2,
    {
      params: { oneOf: ['revision', 'at', 'edition'] },
    },
  )

const place = {
  itemId: uuid,
  number: z.int().min(1).meta({ description: '序号: its place in the category' }),
}
const basicItem = basicContent.omit({ category: true }).extend(place).meta({ id: 'BasicItem' })
const cooperativeItem = cooperativeContent
  .omit({ category: true })
  .extend(place)
  .meta({ id: 'CooperativeItem' })
const reclaimedItem = reclaimedContent.omit({ category: true }).extend(place).meta({ id: 'ReclaimedItem' })

const part = <C extends Category, I extends z.ZodType>(name: C, item: I) =>
  z.object({
    category: z.literal(name),
    count: z.int(),
    sectors: many(z.object({ ordinal: z.int().min(1), name: z.string(), count: z.int(), items: many(item) })),
  })

/** What `GET /v1/lists/{listId}` answers; the read store renders it as ready bytes. */
export const listDocument = z
  .object({
    listId: uuid,
    districtId: uuid,
    townshipId: uuid,
    township: z.string(),
    title: z.string(),
    revision,
    recordedAt: instant,
    position,
    counts,
    edition: edition.exactOptional().meta({ description: 'When an edition was asked for' }),
    categories: many(
      z.discriminatedUnion('category', [
        part('basic', basicItem),
        part('cooperative', cooperativeItem),
        part('reclaimed', reclaimedItem),
      ]),
    ),
  })
  .meta({ id: 'DutyList', description: '履职事项清单 as it was after one revision' })
export type ListDocument = z.output<typeof listDocument>

const historyEntry = z
  .object({
    eventId: uuid,
    type: z.string(),
    revision,
    position,
    recordedAt: instant,
    actor,
    proposalId: uuid.exactOptional(),
    reason: z.string().exactOptional(),
    decidedBy: many(
      z.object({ act: z.enum(['drafted', 'amended', 'submitted', 'signed', 'adjudicated']), actor }),
    )
      .exactOptional()
      .meta({ description: 'The people behind the proposal, in the order in which they acted' }),
    before: itemContent.exactOptional(),
    after: itemContent.exactOptional(),
    predecessors: many(uuid).exactOptional().meta({ description: 'Items it was merged or split from' }),
    successors: many(uuid).exactOptional().meta({ description: 'Items it was merged or split into' }),
  })
  .meta({ id: 'HistoryEntry', description: 'One event of an item; what it said before and after' })

export const itemHistory = z.object({ items: many(historyEntry) }).meta({ id: 'ItemHistory' })

const lineageNode = z
  .object({
    itemId: uuid,
    name: z.string(),
    category,
    status: z.enum(['in-force', 'merged', 'split', 'retired', 'withdrawn']),
    number: z.int().exactOptional(),
  })
  .meta({ id: 'LineageNode' })

const lineageEdge = z
  .object({
    from: uuid,
    to: uuid,
    how: z.enum(['merged', 'split']),
    revision,
    proposalId: uuid,
  })
  .meta({ id: 'LineageEdge' })

export const lineage = z
  .object({ nodes: many(lineageNode), edges: many(lineageEdge) })
  .meta({ id: 'Lineage', description: '沿革: every item that this one came from or went into' })
