import { objectionActs, objectionResponses, objectionStatuses, proposalStatuses } from '@dutybook/duty-lists'
import { z } from 'zod'
import { itemContent } from './items.ts'
import { actor, instant, line, many, pageQuery, position, revision, text, uuid } from './primitives.ts'

const objectionStatus = z.enum(objectionStatuses).meta({
  id: 'ObjectionStatus',
  description:
    'absent (never served), awaiting-responses 待答复, awaiting-decision 待裁定, sustained 异议成立, dismissed 异议不成立, withdrawn 已撤回',
})

export const raiseObjectionRequest = z
  .strictObject({
    listId: uuid,
    itemId: line.trim().min(1),
    grounds: text.meta({ description: '异议理由: why the township should not have the duty' }),
  })
  .meta({ id: 'RaiseObjection', description: '异议 of a township to a duty on its list' })

export const responseRequest = z
  .strictObject({
    response: z.enum(objectionResponses).meta({
      description: 'uphold: the department agrees that the duty goes; maintain: it wants the duty to stay',
    }),
    reason: text,
  })
  .meta({ id: 'RespondToObjection', description: '答复异议 with its reason' })

export const objectionDecisionRequest = z
  .strictObject({ ruling: z.enum(['sustained', 'dismissed']), grounds: text })
  .meta({ id: 'DecideObjection', description: '裁定异议: sustained 成立 or dismissed 不成立, with grounds' })

export const withdrawObjectionRequest = z.strictObject({ reason: text }).meta({ id: 'WithdrawObjection' })

export const objectionsQuery = pageQuery({
  listId: uuid.exactOptional(),
  itemId: line.exactOptional(),
  status: objectionStatus.exactOptional(),
})

const summary = {
  objectionId: uuid,
  listId: uuid,
  districtId: uuid,
  townshipId: uuid,
  township: z.string(),
  itemId: z.string(),
  itemName: z.string().meta({ description: 'The duty, as it was called when the township objected' }),
  status: objectionStatus,
  respondBy: instant.meta({ description: 'From this instant on an answer is late, UTC' }),
  createdAt: instant,
  updatedAt: instant,
}

export const objectionSummary = z.object(summary).meta({ id: 'ObjectionSummary' })

const organisation = z.object({ organisationId: z.string(), name: z.string() })

const addressee = z
  .object({
    organisationId: z.string(),
    kind: z.enum(['department', 'coordinating-office']),
    name: z.string(),
    namedAs: z
      .string()
      .meta({
        description: 'The name in the item, when nobody knows it and the coordinating office stands in',
      })
      .exactOptional(),
    movedTo: organisation
      .meta({ description: 'The department that it went into, which answers in its place' })
      .exactOptional(),
    response: z.enum(objectionResponses).exactOptional(),
    reason: z.string().exactOptional(),
    respondedBy: z.string().exactOptional(),
    late: z.literal(true).meta({ description: 'It had not answered when the clock ran out' }).exactOptional(),
  })
  .meta({ id: 'ObjectionAddressee', description: 'Whom an objection is addressed to, and the answer' })

const decision = z.object({
  ruling: z.enum(['sustained', 'dismissed']),
  grounds: z.string(),
  decidedBy: z.string(),
})

const step = z
  .object({
    act: z.enum(objectionActs),
    organisationId: z.string(),
    organisation: z.string(),
    due: instant.exactOptional(),
    overdueSince: instant.exactOptional(),
  })
  .meta({ id: 'ObjectionStep', description: 'Who acts next on an objection' })

const meetingProposal = z
  .object({ proposalId: uuid, title: z.string(), status: z.enum(proposalStatuses) })
  .meta({ id: 'MeetingProposal', description: 'A proposal that was drafted to meet the objection' })

const timelineEntry = z
  .object({
    type: z.string(),
    recordedAt: instant,
    position,
    actor,
    organisationId: z.string().exactOptional(),
  })
  .meta({ id: 'ObjectionTimelineEntry' })

export const objectionDocument = z
  .object({
    ...summary,
    revision,
    listRevision: revision,
    grounds: z.string(),
    calendarVersion: z.int(),
    raisedBy: z.string(),
    duty: itemContent
      .meta({ description: 'The duty as it stands now; absent when it is not on the list any more' })
      .exactOptional(),
    addressees: many(addressee),
    overdueSince: instant.exactOptional(),
    decision: decision.exactOptional(),
    withdrawal: z.object({ reason: z.string(), withdrawnBy: z.string() }).exactOptional(),
    proposals: many(meetingProposal).meta({ description: 'What became of it, as far as the reader may see' }),
    next: many(step),
    timeline: many(timelineEntry),
  })
  .meta({ id: 'Objection', description: '异议 with its answers and what became of it' })

/** What an inbox entry says of an objection. */
export const objectionInInbox = z.object({
  itemId: z.string(),
  addressees: many(addressee),
  decision: decision.exactOptional(),
})
