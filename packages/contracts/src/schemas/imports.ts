import { importStatuses } from '@dutybook/duty-lists'
import { z } from 'zod'
import {
  bilingual,
  category,
  counts,
  instant,
  many,
  pageQuery,
  position,
  refusal,
  revision,
  uuid,
} from './primitives.ts'
import { difference } from './proposal-documents.ts'

/** Something in a document that a person should look at. Lines count from 1 (paragraphs and rows where a format has none). */
export const finding = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'note']),
    line: z.int(),
    lines: many(z.int()).exactOptional(),
    page: z.int().exactOptional().meta({ description: 'Page of a PDF, from 1' }),
    sheet: z.string().exactOptional().meta({ description: 'Sheet of a workbook' }),
    cell: z.string().exactOptional().meta({ description: 'Address in the sheet, such as B12' }),
    category: category.exactOptional(),
    sector: z.string().exactOptional(),
    no: z.int().exactOptional(),
    message: bilingual,
    suggestion: bilingual,
    text: z.string().exactOptional(),
  })
  .meta({ id: 'Finding', description: 'Something in the document that contradicts itself or is missing' })
export type Finding = z.output<typeof finding>

const importStatus = z.enum(importStatuses).meta({
  id: 'ImportStatus',
  description: 'absent (never served), draft 草稿, accepted 已确认, completed 已完成, withdrawn 已撤回',
})

const importHead = {
  importId: uuid,
  districtId: uuid,
  listId: uuid.exactOptional().meta({ description: 'List that the document is a new version of' }),
  townshipId: uuid.exactOptional(),
  township: z.string().exactOptional(),
  title: z.string(),
  status: importStatus,
}

export const importSummary = z
  .object({
    ...importHead,
    fileName: z.string().exactOptional(),
    counts,
    findings: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'ImportSummary' })

export const importsQuery = pageQuery({ status: importStatus.exactOptional() })

const importedItem = z
  .object({
    itemId: uuid,
    no: z.int().meta({ description: 'Number in the document; 0 for an item that a correction added' }),
    line: z.int().meta({ description: 'Line, paragraph or row of the document' }),
    sector: z.string(),
    content: z.looseObject({ category, name: z.string() }),
    defects: many(z.string()).meta({ description: 'What it lacks to stand in a list' }),
  })
  .meta({ id: 'ImportedItem', description: 'An item as it was read; its fields are those of ItemContent' })

const numberedFinding = z
  .object({
    index: z.int(),
    finding,
    settled: z.string().exactOptional().meta({ description: 'How somebody dealt with it' }),
  })
  .meta({ id: 'NumberedFinding' })

/** What bringing a document in answers: the draft, and what was noticed. */
export const importDrafted = z
  .object({
    id: uuid,
    revision,
    position,
    township: z.string().exactOptional(),
    counts,
    openErrors: z.int(),
    findings: many(numberedFinding),
  })
  .meta({
    id: 'ImportDrafted',
    description: 'The draft that was made; GET /v1/imports/{importId} shows its items',
  })

/** A document as it was understood, with its corrections. */
export const importDocument = z
  .object({
    ...importHead,
    revision,
    source: z.object({ sha256: z.string(), name: z.string().exactOptional() }),
    counts,
    items: many(importedItem),
    findings: many(numberedFinding),
    openErrors: z.int().meta({ description: 'Errors that nobody has settled; with any, it is not accepted' }),
    result: z.object({ listId: uuid, proposalId: uuid.exactOptional() }).exactOptional(),
    returned: refusal.exactOptional().meta({ description: 'Why the last acceptance came to nothing' }),
  })
  .meta({ id: 'Import', description: 'A document as it was understood, before it is accepted' })

export type ImportDocumentAnswer = z.output<typeof importDocument>

const sectors = many(z.string())
const unexpressed = z
  .discriminatedUnion('code', [
    z.object({ code: z.literal('category-absent'), category }),
    z.object({ code: z.literal('sector-order'), category, wanted: sectors, instead: sectors }),
    z.object({ code: z.literal('sector-renamed'), category, from: z.string(), to: z.string() }),
    z.object({ code: z.literal('sector-divided'), category, sector: z.string() }),
  ])
  .meta({
    id: 'Unexpressed',
    description:
      'What the document leaves open (a category it has no item of), or says and changes to items cannot: sectors in another order, a sector renamed (its items move), a sector that the document comes back to',
  })

/** What an accepted import became. */
export const accepted = z
  .object({
    importId: uuid,
    listId: uuid,
    proposalId: uuid.exactOptional(),
    revision: revision.meta({ description: 'Of the list, or of the proposal' }),
    position,
  })
  .meta({ id: 'Accepted' })

export const comparison = z
  .object({
    listId: uuid,
    baseRevision: revision,
    differences: many(difference),
    unexpressed: many(unexpressed),
  })
  .meta({ id: 'Comparison', description: 'What the document would change in the list as it is now' })
