import { proposalStatuses } from '@dutybook/duty-lists'
import { z } from 'zod'
import { requestedChange } from './changes.ts'
import { line, many, pageQuery, text, uuid } from './primitives.ts'

export const proposalStatus = z.enum(proposalStatuses).meta({
  id: 'ProposalStatus',
  description:
    'absent (never served), draft 起草, submitted 已提交, in-sign-off 会签中, accepted 会签通过, applied 已生效, rejected 不同意, stale 已过期, withdrawn 已撤回',
})

export const proposeRevisionRequest = z
  .strictObject({
    listId: uuid,
    baseRevision: z.int().min(0).meta({ description: 'Revision of the list that the proposer saw' }),
    title: line.trim().min(1),
    reason: text,
    changes: many(requestedChange, { max: 500 }),
  })
  .meta({ id: 'ProposeRevision', description: 'One atomic set of changes to one list' })
export type ProposeRevisionRequest = z.output<typeof proposeRevisionRequest>

export const withdrawProposalRequest = z.strictObject({ reason: text }).meta({ id: 'WithdrawProposal' })

export const verdictRequest = z
  .discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('approve'), comment: text.exactOptional() }),
    z.strictObject({ verdict: z.literal('reject'), reason: text }),
  ])
  .meta({ id: 'Verdict', description: 'approve 同意 or reject 不同意' })
export type VerdictRequest = z.output<typeof verdictRequest>

export const proposalsQuery = pageQuery({
  listId: uuid.exactOptional(),
  status: proposalStatus.exactOptional(),
})
