import { given } from '@dutybook/kernel/given-when-then'
import { describe, it } from 'vitest'
import {
  actor,
  coordinator,
  editor,
  educationReviewer,
  otherTownHead,
  policeHead,
  proposalEvents,
  reclaimC1,
  peopleOfTheProposer,
} from '../duty-lists.examples.ts'
import { type CommentOnProposal, commentOnProposal } from './comment-on-proposal.ts'

const { draft, inSignOff, withdrawn } = proposalEvents()
const comments = [{ change: 0, field: 'workMethod', comment: '请写明频次。' }]
const comment: CommentOnProposal = {
  type: 'comment-on-proposal',
  text: '建议与公安会商。',
  comments,
  coordinatingOffice: 'office',
  actor: educationReviewer,
}
const permitted = [
  ...peopleOfTheProposer,
  { role: 'township-editor', of: 'signatory' },
  { role: 'township-head', of: 'signatory' },
  { role: 'department-reviewer', of: 'signatory' },
  { role: 'department-head', of: 'signatory' },
  { role: 'coordinator', of: 'coordinating-office' },
] as const

describe('an open proposal', () => {
  it('is commented on by everybody who takes part in it', () => {
    for (const by of [educationReviewer, policeHead, coordinator, editor]) {
      given(commentOnProposal, inSignOff)
        .when({ ...comment, actor: by })
        .events({
          type: 'ProposalCommented',
          data: {
            proposalId: 'proposal',
            organisationId: by.organisation,
            text: '建议与公安会商。',
            comments,
            commentedBy: by.id,
          },
        })
    }
  })

  it('is not commented on by anybody else', () => {
    for (const stranger of [otherTownHead, policeHead, actor('shi', 'audit', 'auditor')]) {
      given(commentOnProposal, proposalEvents(reclaimC1).inSignOff)
        .when({ ...comment, actor: stranger })
        .refused({
          code: 'not-permitted',
          command: 'comment-on-proposal',
          role: stranger.role,
          organisation: stranger.organisation,
          permitted,
        })
    }
    given(commentOnProposal, draft).when(comment).refused({
      code: 'not-permitted',
      command: 'comment-on-proposal',
      role: 'department-reviewer',
      organisation: 'education',
      permitted,
    })
  })

  it('a comment has words, and its remarks have a place', () => {
    given(commentOnProposal, inSignOff)
      .when({ ...comment, text: ' ' })
      .refused({ code: 'reason-missing' })
    given(commentOnProposal, inSignOff)
      .when({ ...comment, comments: [{ change: 4, field: 'name', comment: '请改。' }] })
      .refused({ code: 'comment-misplaced', comment: 0, change: 4, field: 'name', changes: 1, fields: [] })
  })
})

describe('a closed proposal, or none', () => {
  it('is not commented on', () => {
    given(commentOnProposal, withdrawn)
      .when({ ...comment, actor: editor })
      .refused({
        code: 'wrong-status',
        status: 'withdrawn',
        possibleIn: ['draft', 'submitted', 'in-sign-off', 'returned', 'in-adjudication', 'accepted', 'stale'],
      })
    given(commentOnProposal, []).when(comment).refused({ code: 'proposal-not-found' })
  })
})
