import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import {
  deadlineOfPolice,
  deadlinesSet,
  escalated,
  overdue,
  silenceOf,
} from '../deadlines/deadlines.examples.ts'
import { actor, coordinator, policeHead, proposalEvents, reclaimC2 } from '../duty-lists.examples.ts'
import { type AdjudicateProposal, adjudicateProposal } from './adjudicate-proposal.ts'
import { giveVerdict } from './give-verdict.ts'
import { proposal, type ProposalEvent } from './proposal.ts'

const proposalId = 'proposal'
const grounds = '催办两次未答复；按三定方案，该职责归区教育局。'
const command = (ruling: 'accept' | 'reject' | 'return', by = coordinator): AdjudicateProposal => ({
  type: 'adjudicate-proposal',
  ruling: { ruling, grounds },
  coordinatingOffice: 'office',
  actor: by,
})
const { inSignOff } = proposalEvents()
const approvedBy = (organisationId: string): ProposalEvent => ({
  type: 'VerdictGiven',
  data: { proposalId, organisationId, verdict: 'approve', signer: `of ${organisationId}` },
})
/** The receiver 区教育局 agrees; 区公安分局, which is to lose the duty, says nothing. */
const silent = [...inSignOff, approvedBy('education'), ...overdue]
const adjudicated = (
  ruling: 'accept' | 'reject' | 'return',
  organisations: readonly string[],
): ProposalEvent => ({
  type: 'ProposalAdjudicated',
  data: {
    proposalId,
    organisationId: 'office',
    ruling,
    grounds,
    adjudicatedBy: 'zhou',
    silent: organisations,
  },
})

describe('silence that has come before the coordinating office', () => {
  const open = given(adjudicateProposal, silent)

  it('may be adjudicated, and the ruling says whose answer was missing', () => {
    const decided: ProposalEvent = { type: 'ProposalAccepted', data: { proposalId } }
    open.when(command('accept')).events(adjudicated('accept', ['police']), decided)
    const state = fold(proposal, [...silent, adjudicated('accept', ['police']), decided])
    expect(state).toMatchObject({ status: 'accepted', adjudication: { silent: ['police'] } })
    expect(state.verdicts.has('police')).toBe(false)
  })

  it('may be rejected or sent back; whoever ruled may rule again', () => {
    const data = { proposalId, organisationId: 'office', reason: grounds }
    open.when(command('reject')).events(adjudicated('reject', ['police']), { type: 'ProposalRejected', data })
    const sentBack: ProposalEvent = {
      type: 'ProposalReturned',
      data: { ...data, comments: [], signer: 'zhou' },
    }
    open.when(command('return')).events(adjudicated('return', ['police']), sentBack)
    const { signers } = fold(proposal, [...silent, adjudicated('return', ['police']), sentBack])
    expect(signers).toEqual(['of education'])
  })

  it('can still be broken by the department itself', () => {
    given(giveVerdict, silent)
      .when({
        type: 'give-verdict',
        organisationId: 'police',
        verdict: { verdict: 'approve' },
        actor: policeHead,
      })
      .events(
        {
          type: 'VerdictGiven',
          data: {
            proposalId,
            organisationId: 'police',
            verdict: 'approve',
            signer: 'han',
            clauses: proposalEvents().requests[1]?.clauses ?? '',
          },
        },
        { type: 'ProposalAccepted', data: { proposalId } },
      )
  })

  it('is for the coordinating office, and not for whoever drafted or signed', () => {
    open.when(command('accept', policeHead)).refused({
      code: 'not-permitted',
      command: 'adjudicate-proposal',
      role: 'department-head',
      organisation: 'police',
      permitted: [{ role: 'coordinator', of: 'coordinating-office' }],
    })
    open
      .when(command('accept', actor('lin', 'office', 'coordinator')))
      .refused({ code: 'maker-is-checker', command: 'adjudicate-proposal', person: 'lin' })
  })

  it('of the department that is to receive the duty is no consent', () => {
    const ofReceiver = silenceOf({ ...deadlineOfPolice, organisationId: 'education' })
    given(adjudicateProposal, [...inSignOff, approvedBy('police'), ...ofReceiver])
      .when(command('accept'))
      .refused({
        code: 'consent-irreplaceable',
        receivers: [{ organisationId: 'education', name: '区教育局' }],
      })
  })
})

describe('silence that nobody needs to take up yet', () => {
  const police = { organisationId: 'police', name: '区公安分局' }
  const education = { organisationId: 'education', name: '区教育局' }

  it('is not adjudicated: before the deadline, and while the head has time', () => {
    const stages = [[], [deadlinesSet(deadlineOfPolice)], overdue.slice(0, 3)]
    for (const events of stages) {
      given(adjudicateProposal, [...inSignOff, approvedBy('education'), ...events])
        .when(command('reject'))
        .refused({ code: 'still-in-time', organisations: [police] })
    }
  })

  it('keeps a proposal from being accepted while another one is overdue', () => {
    const open = given(adjudicateProposal, [...inSignOff, ...overdue])
    open.when(command('accept')).refused({ code: 'still-in-time', organisations: [education] })
    open.when(command('reject')).events(adjudicated('reject', ['education', 'police']), {
      type: 'ProposalRejected',
      data: { proposalId, organisationId: 'office', reason: grounds },
    })
  })

  it('is not turned into consent where nobody knows who is asked', () => {
    const unknown = proposalEvents({ ...reclaimC2, receivingDepartments: ['区教育局', '区园林局'] }).inSignOff
    given(adjudicateProposal, [...unknown, approvedBy('education'), ...overdue])
      .when(command('accept'))
      .refused({ code: 'consent-irreplaceable', receivers: [{ organisationId: 'office', name: '区委编办' }] })
    const amended = proposalEvents({
      kind: 'amend',
      itemId: 'c2',
      fields: { departments: ['区教育局', '区公安分局', '区园林局'] },
    }).inSignOff
    given(adjudicateProposal, [...amended, approvedBy('education'), ...overdue])
      .when(command('accept'))
      .refused({ code: 'departments-unresolved', names: ['区园林局'] })
  })
})

it('an escalation decides nothing', () => {
  const { verdicts, status } = fold(proposal, [
    ...inSignOff,
    deadlinesSet(deadlineOfPolice),
    escalated(deadlineOfPolice, '2030-01-01T00:00:00.000Z', 'coordinating-office'),
  ])
  expect([status, verdicts.size]).toEqual(['in-sign-off', 0])
})
