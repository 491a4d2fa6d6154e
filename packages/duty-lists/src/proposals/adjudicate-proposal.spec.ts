import { given } from '@dutybook/kernel/given-when-then'
import { describe, it } from 'vitest'
import { actor, coordinator, policeHead, proposalEvents } from '../duty-lists.examples.ts'
import type { Retire } from '../lists/change.ts'
import { type AdjudicateProposal, adjudicateProposal } from './adjudicate-proposal.ts'
import type { ProposalEvent } from './proposal.ts'

const retireC1: Retire = { kind: 'retire', itemId: 'c1', reason: '法规废止' }
const reject = { verdict: 'reject', reason: '人手不足' } as const
const given2 = (organisationId: string, signer: string, verdict: object): ProposalEvent => ({
  type: 'VerdictGiven',
  data: { proposalId: 'proposal', organisationId, ...verdict, signer } as never,
})
const requested = (approvedBy: string, rejectedBy: string): ProposalEvent => ({
  type: 'AdjudicationRequested',
  data: { proposalId: 'proposal', approvedBy: [approvedBy], rejectedBy: [rejectedBy] },
})
/** The receiver 区教育局 agrees, 区公安分局 does not want to lose the duty. */
const consented = [
  ...proposalEvents().inSignOff,
  given2('education', 'shen', { verdict: 'approve' }),
  given2('police', 'han', reject),
  requested('education', 'police'),
]
const refusedByReceiver = [
  ...proposalEvents().inSignOff,
  given2('education', 'shen', reject),
  given2('police', 'han', { verdict: 'approve' }),
  requested('police', 'education'),
]
/** The office is asked itself, and 周 has signed for it. */
const signedByOffice = [
  ...proposalEvents(retireC1).inSignOff,
  given2('education', 'shen', reject),
  given2('office', 'zhou', { verdict: 'approve' }),
  requested('office', 'education'),
]
const grounds = '按三定方案，该职责归区教育局。'
const command = (ruling: AdjudicateProposal['ruling'], by = coordinator): AdjudicateProposal => ({
  type: 'adjudicate-proposal',
  ruling,
  coordinatingOffice: 'office',
  actor: by,
})
const adjudicated = (ruling: 'accept' | 'reject' | 'return'): ProposalEvent => ({
  type: 'ProposalAdjudicated',
  data: { proposalId: 'proposal', organisationId: 'office', ruling, grounds, adjudicatedBy: 'zhou' },
})

describe('in adjudication', () => {
  const mixed = given(adjudicateProposal, consented)

  it('is accepted with grounds', () => {
    mixed
      .when(command({ ruling: 'accept', grounds }))
      .events(adjudicated('accept'), { type: 'ProposalAccepted', data: { proposalId: 'proposal' } })
  })

  it('is rejected with grounds', () => {
    mixed.when(command({ ruling: 'reject', grounds })).events(adjudicated('reject'), {
      type: 'ProposalRejected',
      data: { proposalId: 'proposal', organisationId: 'office', reason: grounds },
    })
  })

  it('is sent back to the proposer, with comments', () => {
    const comments = [{ change: 0, field: 'workMethod', comment: '请与区公安分局商定。' }]
    mixed.when(command({ ruling: 'return', grounds, comments })).events(adjudicated('return'), {
      type: 'ProposalReturned',
      data: { proposalId: 'proposal', organisationId: 'office', reason: grounds, comments, signer: 'zhou' },
    })
  })

  it('needs grounds, and comments that have a place', () => {
    mixed.when(command({ ruling: 'reject', grounds: ' ' })).refused({ code: 'reason-missing' })
    const comments = [{ change: 3, field: 'name', comment: '请改。' }]
    mixed.when(command({ ruling: 'return', grounds, comments })).refused({
      code: 'comment-misplaced',
      comment: 0,
      change: 3,
      field: 'name',
      changes: 1,
      fields: [],
    })
  })

  it('no ruling replaces the consent of the receiving department; it may still reject or send back', () => {
    const open = given(adjudicateProposal, refusedByReceiver)
    open.when(command({ ruling: 'accept', grounds })).refused({
      code: 'consent-irreplaceable',
      receivers: [{ organisationId: 'education', name: '区教育局' }],
    })
    open.when(command({ ruling: 'reject', grounds })).events(adjudicated('reject'), {
      type: 'ProposalRejected',
      data: { proposalId: 'proposal', organisationId: 'office', reason: grounds },
    })
  })

  it('is not for whoever signed; another person of the office may', () => {
    const open = given(adjudicateProposal, signedByOffice)
    open
      .when(command({ ruling: 'accept', grounds }))
      .refused({ code: 'maker-is-checker', command: 'adjudicate-proposal', person: 'zhou' })
    open.when(command({ ruling: 'accept', grounds }, actor('qin', 'office', 'coordinator'))).events(
      {
        type: 'ProposalAdjudicated',
        data: {
          proposalId: 'proposal',
          organisationId: 'office',
          ruling: 'accept',
          grounds,
          adjudicatedBy: 'qin',
        },
      },
      { type: 'ProposalAccepted', data: { proposalId: 'proposal' } },
    )
  })

  it('is not for whoever drafted or submitted it', () => {
    for (const person of ['lin', 'gao']) {
      mixed
        .when(command({ ruling: 'accept', grounds }, actor(person, 'office', 'coordinator')))
        .refused({ code: 'maker-is-checker', command: 'adjudicate-proposal', person })
    }
  })

  it('is for the coordinating office of the district only', () => {
    for (const stranger of [policeHead, actor('qin', 'other-office', 'coordinator')]) {
      mixed.when(command({ ruling: 'accept', grounds }, stranger)).refused({
        code: 'not-permitted',
        command: 'adjudicate-proposal',
        role: stranger.role,
        organisation: stranger.organisation,
        permitted: [{ role: 'coordinator', of: 'coordinating-office' }],
      })
    }
  })
})

describe('not in adjudication', () => {
  it('there is nothing to adjudicate', () => {
    given(adjudicateProposal, proposalEvents().accepted)
      .when(command({ ruling: 'accept', grounds }))
      .refused({
        code: 'wrong-status',
        status: 'accepted',
        possibleIn: ['in-sign-off', 'in-adjudication'],
      })
    given(adjudicateProposal, [])
      .when(command({ ruling: 'accept', grounds }))
      .refused({ code: 'proposal-not-found' })
  })
})
