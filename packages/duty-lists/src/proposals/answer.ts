import type { Refusal } from '@dutybook/kernel'
import { fieldsOf } from '../lists/item-fields.ts'
import type { Difference } from '../lists/difference.ts'
import type { Proposal } from './proposal.ts'
import type { Answer, FieldComment } from './round-events.ts'

/** A comment names a change that is not in the proposal, or a field that its items do not have. */
export interface CommentMisplaced extends Refusal<'comment-misplaced'> {
  /** Index of the comment, from 0. */
  readonly comment: number
  readonly change: number
  readonly field: string
  /** Number of changes in the proposal. */
  readonly changes: number
  /** Fields that may be commented on in that change. */
  readonly fields: readonly string[]
}

export type AnswerRefusal = Refusal<'reason-missing'> | CommentMisplaced

/** Why an answer cannot be taken: a no needs words, and comments a place in the proposal. */
export const inspectAnswer = (answer: Answer, { differences }: Proposal): AnswerRefusal | undefined => {
  if (answer.verdict === 'approve') return undefined
  if (answer.reason.trim() === '') return { code: 'reason-missing' }
  return answer.verdict === 'return' ? inspectComments(answer.comments, differences) : undefined
}

export const inspectComments = (
  comments: readonly FieldComment[] = [],
  differences: readonly Difference[],
): AnswerRefusal | undefined => {
  for (const [index, { change, field, comment }] of comments.entries()) {
    const fields = fieldsIn(differences[change])
    if (!fields.includes(field))
      return { code: 'comment-misplaced', comment: index, change, field, changes: differences.length, fields }
    if (comment.trim() === '') return { code: 'reason-missing' }
  }
  return undefined
}

const fieldsIn = (difference: Difference | undefined): readonly string[] => {
  if (difference === undefined) return []
  const standings = [...difference.before, ...difference.after]
  return [...new Set([...standings.flatMap(({ content }) => fieldsOf[content.category]), 'sector'])]
}
