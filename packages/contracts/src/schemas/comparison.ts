import { listChangeKinds, readFields } from '@dutybook/duty-lists'
import { z } from 'zod'
import { counts, instant, many, refusal, revision, uuid } from './primitives.ts'
import { alarm, standing, unflaggedPower } from './proposal-documents.ts'
import { proposalStatus } from './proposals.ts'

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/u
const NAMED = /^(?:now|revision:\d{1,9}|edition:(?:[1-9]\d{0,5}|in-force))$/u
const FORMS = 'now, revision:12, edition:3, edition:in-force, or an instant, ISO 8601 with offset'

const moment = z
  .string()
  .max(60)
  .superRefine((value, context) => {
    if (NAMED.test(value) || (INSTANT.test(value) && !Number.isNaN(Date.parse(value)))) return
    context.addIssue({ code: 'invalid_format', format: 'regex', message: FORMS, input: value })
  })
  .meta({ description: FORMS })

/** Between two editions no token is needed. */
export const changesQuery = z.strictObject({ from: moment, to: moment })

const mark = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }).meta({
  id: 'Mark',
  description: 'A piece of two texts: in both, only in the later, or only in the earlier',
})

const fieldChange = z.object({ field: z.enum(readFields), marks: many(mark) }).meta({
  id: 'FieldChange',
  description: 'A field that says something else, with what was taken out and put in',
})

const lineFields = {
  kinds: many(z.enum(listChangeKinds)).meta({
    description:
      'added 新增, removed 减少, merged 合并, split 拆分, reclaimed 收回, returned 交还, reclassified 调整类别, moved 移动, amended 修改',
  }),
  before: many(standing),
  after: many(standing),
  fields: many(fieldChange),
  legalBasis: many(z.string()).meta({ description: '设定依据 of the items, after and before' }),
}

const signature = z
  .object({
    organisationId: z.string(),
    organisation: z.string(),
    verdict: z.string(),
    signedAt: instant,
  })
  .meta({
    id: 'Signature',
    description: 'An organisation that signed, and when; its persons are in the proposal',
  })

const cause = z
  .object({
    proposalId: uuid,
    title: z.string(),
    reason: z.string(),
    appliedAt: revision.exactOptional(),
    signatures: many(signature),
  })
  .meta({ id: 'Cause', description: 'The proposal behind a change, its reason and who signed it' })

const listChange = z
  .object({ ...lineFields, proposals: many(cause) })
  .meta({ id: 'ListChange', description: 'What became of an item, or of items that were merged or split' })

const moments = z.object({ revision, recordedAt: instant, edition: z.int().exactOptional(), counts })

export const listChanges = z
  .object({ listId: uuid, from: moments, to: moments, items: many(listChange) })
  .meta({ id: 'ListChanges', description: 'What changed between two states of a list, by identity of items' })

const previewLine = z.object(lineFields).meta({ id: 'PreviewLine' })

export const preview = z
  .object({
    proposalId: uuid,
    listId: uuid,
    status: proposalStatus,
    revision: revision.meta({ description: 'Revision of the list that it is compared with' }),
    refusal: refusal.exactOptional().meta({ description: 'Why the list could not take the proposal now' }),
    counts: z.object({ before: counts, after: counts }),
    items: many(previewLine),
    alarms: many(alarm),
    unflagged: many(unflaggedPower),
  })
  .meta({ id: 'Preview', description: 'What an open proposal would make of the list as it is now' })
