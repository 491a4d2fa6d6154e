import { lanes, proposalStatuses } from '@dutybook/duty-lists'
import { z } from 'zod'
import { requestedChange } from './changes.ts'
import { line, many, pageQuery, text, uuid } from './primitives.ts'

export const proposalStatus = z.enum(proposalStatuses).meta({
  id: 'ProposalStatus',
  description:
    'absent (never served), draft 起草, submitted 已提交, in-sign-off 会签中, returned 退回修改, in-adjudication 待裁定, accepted 会签通过, applied 已生效, rejected 不同意, stale 已过期, withdrawn 已撤回',
})

export const lane = z.enum(lanes).meta({
  id: 'Lane',
  description:
    'adjustment 动态调整; admission 准入: a department or the coordinating office adds duties to the list of a township, which is heard; the coordinating office decides',
})

export const proposeRevisionRequest = z
  .strictObject({
    listId: uuid,
    baseRevision: z.int().min(0).meta({ description: 'Revision of the list that the proposer saw' }),
    title: line.trim().min(1),
    reason: text,
    lane: lane.exactOptional(),
    objectionId: uuid
      .exactOptional()
      .meta({ description: 'A sustained objection to a duty of this list that the changes meet' }),
    changes: many(requestedChange, { max: 500 }),
  })
  .meta({ id: 'ProposeRevision', description: 'One atomic set of changes to one list' })

export const withdrawProposalRequest = z.strictObject({ reason: text }).meta({ id: 'WithdrawProposal' })

export const amendProposalRequest = z
  .strictObject({
    baseRevision: z.int().min(0).meta({ description: 'Revision of the list that the proposer saw' }),
    title: line.trim().min(1).exactOptional(),
    reason: text.exactOptional(),
    changes: many(requestedChange, { max: 500 }),
  })
  .meta({ id: 'AmendProposal', description: 'The changes anew; title and reason as before when not given' })

export const fieldComment = z
  .strictObject({
    change: z.int().min(0).meta({ description: 'Index of the change, from 0' }),
    field: line.meta({ description: 'Field of an item in that change, e.g. workMethod, or sector' }),
    comment: text,
  })
  .meta({ id: 'FieldComment', description: '批注: a remark on one field' })

const comments = many(fieldComment, { max: 500 }).exactOptional()
const clauses = line
  .exactOptional()
  .meta({ description: 'Hash of the clauses that were read; refused when they are others by now' })
const approval = { verdict: z.literal('approve'), comment: text.exactOptional() }
const rejection = { verdict: z.literal('reject'), reason: text }
const sendingBack = { verdict: z.literal('return'), reason: text, comments }

export const answerRequest = z
  .discriminatedUnion('verdict', [
    z.strictObject(approval),
    z.strictObject(rejection),
    z.strictObject(sendingBack),
  ])
  .meta({ id: 'Answer', description: 'approve 同意, reject 不同意 or return 退回修改' })

export const verdictRequest = z
  .discriminatedUnion('verdict', [
    z.strictObject({ ...approval, clauses }),
    z.strictObject({ ...rejection, clauses }),
    z.strictObject({ ...sendingBack, clauses }),
  ])
  .meta({ id: 'Verdict', description: 'approve 同意, reject 不同意 or return 退回修改' })

export const adjudicationRequest = z
  .discriminatedUnion('ruling', [
    z.strictObject({ ruling: z.literal('accept'), grounds: text }),
    z.strictObject({ ruling: z.literal('reject'), grounds: text }),
    z.strictObject({ ruling: z.literal('return'), grounds: text, comments }),
  ])
  .meta({ id: 'Ruling', description: '裁定 with grounds: accept, reject, or return to the proposer' })

export const commentRequest = z
  .strictObject({ text, comments })
  .meta({ id: 'CommentOnProposal', description: '意见: words without a vote, and remarks on single fields' })

export const proposalsQuery = pageQuery({
  listId: uuid.exactOptional(),
  status: proposalStatus.exactOptional(),
})
