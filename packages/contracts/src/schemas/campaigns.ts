import {
  campaignActs,
  type CampaignChange,
  campaignStatuses,
  categories,
  lineStatuses,
} from '@dutybook/duty-lists'
import { z } from 'zod'
import { day } from './editions.ts'
import { basicContent, cooperativeContent, itemFields } from './items.ts'
import { actor, instant, line, many, pageQuery, refusal, revision, text, uuid } from './primitives.ts'
import { nextStep } from './proposal-documents.ts'
import { proposalStatus } from './proposals.ts'

const campaignStatus = z.enum(campaignStatuses).meta({
  id: 'CampaignStatus',
  description:
    'absent (never served), review 核对中, started 进行中, released 已放行, publishing 公布中, published 已公布, cancelled 已取消',
})

const wanted = line.trim().min(1)

const fields = Object.keys(itemFields.shape) as [keyof typeof itemFields.shape]

const replacement = z
  .strictObject({ field: z.enum(fields), find: text.min(1), put: text })
  .meta({ id: 'Replacement', description: 'Text that takes the place of other text in one field' })

const reclaim = z.strictObject({
  kind: z.literal('reclaim'),
  receivingDepartments: many(line, { max: 200 }),
  workMethod: text,
  reason: text.exactOptional(),
  cancelled: z.boolean().exactOptional(),
})
const retire = z.strictObject({ kind: z.literal('retire'), reason: text })
const amend = z.strictObject({
  kind: z.literal('amend'),
  fields: itemFields.exactOptional(),
  replacements: many(replacement, { max: 50 }).exactOptional(),
})
const reclassify = z.strictObject({
  kind: z.literal('reclassify'),
  content: z.discriminatedUnion('category', [
    basicContent.omit({ name: true, legalBasis: true }),
    cooperativeContent.omit({ name: true, legalBasis: true }),
  ]),
})

const campaignChange = z
  .discriminatedUnion('kind', [reclaim, retire, amend, reclassify])
  .meta({ id: 'CampaignChange', description: 'The one change, made for every item that is confirmed' })

const search = {
  name: wanted.exactOptional().meta({ description: 'Words of the name' }),
  legalBasis: wanted.exactOptional().meta({ description: '设定依据' }),
}

export const openCampaignRequest = z
  .strictObject({
    title: wanted,
    reason: text,
    search: z.strictObject({
      ...search,
      department: wanted
        .exactOptional()
        .meta({ description: 'A department that the item names, by any name the directory knows' }),
    }),
    change: campaignChange,
  })
  .meta({
    id: 'OpenCampaign',
    description: '专项调整: one change over many lists; at least one thing to look for',
  })

export const reviewListRequest = z
  .discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('confirm'),
      itemIds: many(uuid, { min: 1, max: 100 })
        .exactOptional()
        .meta({ description: 'The items that are meant, found or not; by default the one that stands out' }),
    }),
    z.strictObject({ decision: z.literal('exclude'), reason: text }),
  ])
  .meta({ id: 'ReviewList', description: 'confirm 确认 the items of a list, or exclude 排除 the list' })

export const cancelCampaignRequest = z.strictObject({ reason: text }).meta({ id: 'CancelCampaign' })

export const publishCampaignRequest = z
  .strictObject({
    lists: many(z.strictObject({ listId: uuid, revision: z.int().min(0) }), { max: 5_000 }).meta({
      description: 'Revision of each list that the publisher saw',
    }),
    decidedOn: day.exactOptional().meta({ description: '审定; today in China by default' }),
    effectiveOn: day.meta({ description: '施行' }),
    note: text.exactOptional(),
  })
  .meta({ id: 'PublishCampaign', description: '公布: an edition of every list, all at once or none' })

const share = z.number().min(0).max(1)
const agreement = z
  .object({
    name: share.exactOptional(),
    legalBasis: share.exactOptional(),
    department: share.exactOptional(),
  })
  .meta({ id: 'Agreement', description: 'How far an item agrees with each thing looked for, 0 to 1' })

const candidate = z
  .object({
    itemId: z.string(),
    name: z.string(),
    category: z.enum(categories),
    number: z.int(),
    confidence: share,
    agreement,
    found: z.int().meta({ description: 'The matching that found it first, from 1' }),
  })
  .meta({ id: 'CampaignCandidate', description: 'An item that may be meant' })

const confirmation = z.object({
  listRevision: revision,
  items: many(z.object({ itemId: z.string(), name: z.string(), confidence: share.exactOptional() })),
  confirmedBy: actor,
})

const campaignLine = z
  .object({
    listId: z.string(),
    townshipId: z.string(),
    township: z.string(),
    revision: revision.meta({ description: 'Revision of the list now' }),
    status: z.enum(lineStatuses).meta({
      description:
        'unmatched 未匹配, candidate 待核对, confirmed 已确认, excluded 已排除, started 已启动, proposed 已提案, refused 未能提案',
    }),
    candidates: many(candidate),
    more: z.int().exactOptional().meta({ description: 'How many more were found than are shown' }),
    confirmation: confirmation.exactOptional(),
    exclusion: z.object({ reason: z.string(), excludedBy: actor }).exactOptional(),
    proposalId: z.string().exactOptional(),
    proposalStatus: proposalStatus.exactOptional(),
    obstacle: refusal.exactOptional(),
    next: many(nextStep),
  })
  .meta({ id: 'CampaignLine', description: 'One list in a campaign, and where its proposal stands' })

const summary = {
  campaignId: uuid,
  districtId: uuid,
  initiatorId: z.string(),
  initiator: z.string(),
  title: z.string(),
  status: campaignStatus,
  createdAt: instant,
  updatedAt: instant,
}

export const campaignSummary = z.object(summary).meta({ id: 'CampaignSummary' })

export const campaignDocument = z
  .object({
    ...summary,
    revision,
    reason: z.string(),
    search: z.object({ ...search, department: z.string().exactOptional() }),
    change: campaignChange as z.ZodType as z.ZodType<CampaignChange, CampaignChange>,
    openedBy: z.string(),
    matchings: z.int(),
    startedBy: actor.exactOptional(),
    cancellation: z.object({ reason: z.string(), cancelledBy: actor }).exactOptional(),
    publication: z
      .object({
        decidedOn: day,
        effectiveOn: day,
        note: z.string(),
        lists: many(z.object({ listId: z.string(), revision })),
        orderedBy: actor,
        at: instant,
      })
      .exactOptional(),
    publicationFailure: z.object({ listId: z.string(), obstacle: refusal }).exactOptional(),
    editions: many(z.object({ listId: z.string(), number: z.int() })),
    lines: many(campaignLine),
    behind: many(z.string()).meta({
      description: 'Campaigns on the same lists that are to be published before this one is released',
    }),
    progress: z
      .record(z.string(), z.int())
      .meta({ description: 'How many lists stand where: status of the proposal, else of the line' }),
    next: many(z.object({ act: z.enum(campaignActs), organisationId: z.string(), organisation: z.string() })),
  })
  .meta({ id: 'Campaign', description: '专项调整: one change over many lists, with its progress' })

export const campaignsQuery = pageQuery({})
