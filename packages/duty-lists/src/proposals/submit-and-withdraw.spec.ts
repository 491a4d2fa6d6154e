import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { actor, editor, head, otherTownHead, proposalEvents } from '../duty-lists.examples.ts'
import type { ProposalEvent } from './proposal.ts'
import { submitProposal } from './submit-proposal.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

const { draft, submitted, inSignOff, accepted, withdrawn } = proposalEvents()
const submit = { type: 'submit-proposal', actor: head } as const
const withdraw = { type: 'withdraw-proposal', reason: '另行研究', actor: editor } as const
const closed: readonly (readonly ProposalEvent[])[] = [accepted, withdrawn]

describe('a draft', () => {
  it('is released by the head of its township', () => {
    given(submitProposal, draft)
      .when(submit)
      .events({ type: 'ProposalSubmitted', data: { proposalId: 'proposal', submittedBy: 'gao' } })
  })

  it('is not released by its maker, another township or an editor', () => {
    given(submitProposal, draft)
      .when({ ...submit, actor: actor('lin', 'town', 'township-head') })
      .refused({ code: 'maker-is-checker', command: 'submit-proposal', person: 'lin' })
    for (const stranger of [otherTownHead, editor]) {
      given(submitProposal, draft)
        .when({ ...submit, actor: stranger })
        .refused({
          code: 'not-permitted',
          command: 'submit-proposal',
          role: stranger.role,
          organisation: stranger.organisation,
          permitted: [
            { role: 'township-head', of: 'proposer' },
            { role: 'department-head', of: 'proposer' },
            { role: 'coordinator', of: 'proposer' },
          ],
        })
    }
  })

  it('is withdrawn by its township', () => {
    given(withdrawProposal, draft)
      .when(withdraw)
      .events({ type: 'ProposalWithdrawn', data: { proposalId: 'proposal', reason: '另行研究' } })
  })
})

describe('a proposal on its way', () => {
  it('is not submitted again', () => {
    for (const stage of [submitted, inSignOff, ...closed]) {
      const { accepted: yes } = submitProposal.decide(
        submit,
        stage.reduce(submitProposal.evolve, submitProposal.initial),
      )
      expect(yes).toBe(false)
    }
    given(submitProposal, submitted)
      .when(submit)
      .refused({ code: 'wrong-status', status: 'submitted', possibleIn: ['draft'] })
  })

  it('is withdrawn until it is decided', () => {
    for (const stage of [submitted, inSignOff]) {
      given(withdrawProposal, stage)
        .when(withdraw)
        .events({ type: 'ProposalWithdrawn', data: { proposalId: 'proposal', reason: '另行研究' } })
    }
    given(withdrawProposal, accepted)
      .when(withdraw)
      .refused({
        code: 'wrong-status',
        status: 'accepted',
        possibleIn: ['draft', 'submitted', 'in-sign-off', 'returned', 'in-adjudication', 'stale'],
      })
  })

  it('is not withdrawn by another township', () => {
    const { refusal } = withdrawProposal.decide(
      { ...withdraw, actor: otherTownHead },
      inSignOff.reduce(withdrawProposal.evolve, withdrawProposal.initial),
    ) as { refusal: { code: string } }
    expect(refusal.code).toBe('not-permitted')
  })
})

describe('no proposal', () => {
  it('is neither submitted nor withdrawn', () => {
    given(submitProposal, []).when(submit).refused({ code: 'proposal-not-found' })
    given(withdrawProposal, []).when(withdraw).refused({ code: 'proposal-not-found' })
  })
})
