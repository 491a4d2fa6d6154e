import { acts, alarmKinds, objectionActs, powerKinds } from '@dutybook/duty-lists'
import { z } from 'zod'
import { changeKind } from './changes.ts'
import { consultation } from './consultations.ts'
import { organisationKind } from './directory.ts'
import { shownDeadline, silence, silentOrganisations, urgency } from './deadlines.ts'
import { itemContent } from './items.ts'
import { objectionInInbox } from './objections.ts'
import { actor, category, instant, many, position, refusal, revision, uuid } from './primitives.ts'
import { answerRequest, fieldComment, lane, proposalStatus } from './proposals.ts'
import { transfer } from './transfers.ts'

export const standing = z
  .object({ itemId: z.string(), content: itemContent, sector: z.string(), number: z.int() })
  .meta({ id: 'Standing', description: 'An item as it stands at some moment' })

export const difference = z
  .object({ kind: changeKind, before: many(standing), after: many(standing) })
  .meta({ id: 'Difference', description: 'What one change does: items before it, items after it' })

export const alarm = z
  .object({
    kind: z.enum(alarmKinds).meta({ description: 'rebound 反弹, duplicate 重复' }),
    change: z.int().meta({ description: 'Index of the change, from 0' }),
    itemId: z.string(),
    name: z.string(),
    resembles: z.object({ itemId: z.string(), name: z.string(), category, number: z.int() }),
    resemblance: z.object({ name: z.number(), details: z.number() }).meta({ description: '0 to 1' }),
  })
  .meta({
    id: 'Alarm',
    description: 'A warning: a changed item is like a reclaimed one, or like another of its list',
  })

export const unflaggedPower = z
  .object({
    change: z.int().meta({ description: 'Index of the change, from 0' }),
    itemId: z.string(),
    name: z.string(),
    power: z.enum(powerKinds),
    field: z.enum(['name', 'townshipDuties']),
    words: z.string().meta({ description: 'The words that tell' }),
  })
  .meta({
    id: 'UnflaggedPower',
    description: 'A warning: a duty of the township speaks of 处罚, 许可 or 执法 and has no such flag',
  })

export const effect = z.enum([
  'gains-duties',
  'loses-duties',
  'duties-change',
  'receives-duty',
  'releases-duty',
  'takes-duty-back',
  'township-load-grows',
  'duty-is-cancelled',
  'editorial',
  'oversees',
  'list-changes',
  'is-heard',
  'department-unresolved',
])

export const concern = z
  .object({
    change: z.int().meta({ description: 'Index of the change, from 0' }),
    effect,
    itemId: z.string(),
    itemName: z.string(),
    namedAs: z.string().exactOptional(),
  })
  .meta({ id: 'Concern', description: 'Why an organisation is asked' })

const request = {
  organisationId: z.string(),
  kind: organisationKind,
  name: z.string(),
  concerns: many(concern),
  movedTo: z
    .object({ organisationId: z.string(), name: z.string() })
    .meta({
      description:
        'The department that it went into, or that it was transferred to, which answers in its place',
    })
    .exactOptional(),
  stage: z.int().exactOptional().meta({ description: '会签阶段 in which it is asked; 1 when absent' }),
  clauses: z.string().exactOptional().meta({
    description: 'SHA-256 of the fields that this organisation answers for; its sign-off is bound to it',
  }),
}

export const signOffRequest = z
  .object(request)
  .meta({ id: 'SignOffRequest', description: '会签要求: one organisation that must sign, and why' })

const lender = z.string().meta({ description: 'Person whose authority the signer held by delegation' })

const lapse = z
  .object({ verdict: z.enum(['approve', 'reject']), why: z.enum(['clauses-changed', 'not-bound']) })
  .meta({ id: 'Lapse', description: 'A sign-off that no longer counts, for its clauses are others now' })

export const signOff = z
  .object({
    ...request,
    verdict: z.enum(['approve', 'reject']).exactOptional(),
    comment: z.string().exactOptional(),
    reason: z.string().exactOptional(),
    signedBy: actor.exactOptional(),
    signedAt: instant.exactOptional(),
    lapsed: lapse.exactOptional(),
    deadline: shownDeadline.exactOptional(),
    onBehalfOf: lender.exactOptional(),
  })
  .meta({ id: 'SignOff', description: '会签: what was asked of an organisation, and what it answered' })

const summary = {
  proposalId: uuid,
  listId: uuid,
  districtId: uuid,
  townshipId: uuid,
  township: z.string(),
  proposerId: uuid,
  proposer: z.string().meta({ description: 'The township itself, a department or the coordinating office' }),
  title: z.string(),
  status: proposalStatus,
  createdAt: instant,
  updatedAt: instant,
}

export const proposalSummary = z.object(summary).meta({ id: 'ProposalSummary' })

const nextStep = z
  .object({
    act: z.enum([...acts, 'route', 'apply']),
    organisationId: z.string().exactOptional(),
    organisation: z.string().exactOptional(),
    names: many(z.string()).meta({ description: 'Department names that nobody knows yet' }).exactOptional(),
    ...urgency,
  })
  .meta({ id: 'NextStep', description: 'Who acts next; without organisation it is the program' })

const returned = z
  .object({
    organisationId: z.string(),
    organisation: z.string(),
    reason: z.string(),
    comments: many(fieldComment),
    onBehalfOf: lender.exactOptional(),
  })
  .meta({ id: 'Returned', description: '退回修改: by whom, why, and remarks on single fields' })

const comment = z
  .object({
    organisationId: z.string(),
    organisation: z.string(),
    text: z.string(),
    comments: many(fieldComment),
    commentedBy: z.string(),
  })
  .meta({ id: 'Comment', description: '意见 without a vote' })

const changedSince = z
  .object({
    itemId: z.string(),
    itemName: z.string(),
    fields: many(z.string()),
    revision,
    proposalId: z.string().exactOptional(),
    before: itemContent.exactOptional(),
    after: itemContent.exactOptional(),
  })
  .meta({
    id: 'ChangedSince',
    description: 'What another revision did to an item of a stale proposal; without `after` the item ended',
  })

const opinion = z
  .object({
    organisationId: z.string(),
    name: z.string(),
    verdict: z.enum(['approve', 'reject']),
    comment: z.string().exactOptional(),
    reason: z.string().exactOptional(),
  })
  .meta({ id: 'Opinion', description: 'What an organisation said, for whoever adjudicates' })

const timelineEntry = z
  .object({
    type: z.string(),
    recordedAt: instant,
    position,
    actor,
    organisationId: z.string().exactOptional(),
    onBehalfOf: lender.exactOptional(),
  })
  .meta({ id: 'TimelineEntry' })

export const proposalDocument = z
  .object({
    ...summary,
    lane,
    objection: z
      .object({ objectionId: z.string(), itemId: z.string() })
      .meta({ description: 'The sustained objection that it was drafted to meet' })
      .exactOptional(),
    revision,
    baseRevision: revision,
    reason: z.string(),
    differences: many(difference),
    alarms: many(alarm),
    unflagged: many(unflaggedPower),
    signOffs: many(signOff),
    appliedAt: revision.exactOptional(),
    staleness: refusal.exactOptional(),
    rejection: z.object({ organisationId: z.string(), reason: z.string() }).exactOptional(),
    withdrawal: z.string().exactOptional(),
    changedSince: many(changedSince).exactOptional(),
    returns: many(returned),
    comments: many(comment),
    consultations: many(consultation),
    transfers: many(transfer),
    released: many(z.object({ organisationId: z.string(), name: z.string() })),
    adjudication: z
      .object({
        ruling: z.enum(['accept', 'reject', 'return']),
        grounds: z.string(),
        adjudicatedBy: z.string(),
        silent: silentOrganisations.exactOptional(),
      })
      .exactOptional(),
    next: many(nextStep),
    timeline: many(timelineEntry),
  })
  .meta({ id: 'Proposal', description: '修订提案 with its way through sign-off' })

export const inboxEntry = z
  .object({
    act: z.enum([...acts, ...objectionActs]),
    lane: lane.exactOptional(),
    proposalId: uuid.exactOptional().meta({ description: 'Absent for an act on an objection' }),
    objectionId: uuid.exactOptional(),
    listId: uuid,
    township: z.string(),
    title: z.string().meta({ description: 'Of the proposal; of an objection the name of the duty' }),
    reason: z.string().meta({ description: 'Of the proposal; of an objection its grounds' }),
    since: instant,
    ...urgency,
    request: signOffRequest.exactOptional(),
    prepared: z.object({ answer: answerRequest, preparedBy: z.string() }).exactOptional(),
    returned: returned.exactOptional(),
    opinions: many(opinion).exactOptional(),
    consultation: consultation.exactOptional(),
    transfers: many(transfer).exactOptional(),
    silent: many(silence).exactOptional(),
    staleness: refusal.exactOptional(),
    objection: objectionInInbox.exactOptional(),
    differences: many(difference),
  })
  .meta({
    id: 'InboxEntry',
    description: 'Something the organisation must act on; only the differences that concern it',
  })
