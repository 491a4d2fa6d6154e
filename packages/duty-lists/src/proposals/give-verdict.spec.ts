import { given } from '@dutybook/kernel/given-when-then'
import { describe, it } from 'vitest'
import {
  actor,
  educationHead,
  educationReviewer,
  policeHead,
  proposalEvents,
  reclaimC1,
} from '../duty-lists.examples.ts'
import { type GiveVerdict, giveVerdict } from './give-verdict.ts'
import type { ProposalEvent } from './proposal.ts'

const { draft, inSignOff, signedOnce, accepted } = proposalEvents()
const approve: GiveVerdict = {
  type: 'give-verdict',
  organisationId: 'education',
  verdict: { verdict: 'approve' },
  actor: educationHead,
}
const approved = (organisationId: string): ProposalEvent => ({
  type: 'VerdictGiven',
  data: { proposalId: 'proposal', organisationId, verdict: 'approve' },
})
const permitted = [
  { role: 'department-head', of: 'signatory' },
  { role: 'township-head', of: 'signatory' },
  { role: 'coordinator', of: 'signatory' },
] as const

describe('in sign-off', () => {
  const waiting = given(giveVerdict, inSignOff)

  it('one approval of two is recorded, and the other is waited for', () => {
    waiting.when(approve).events(approved('education'))
  })

  it('the last approval accepts the proposal', () => {
    given(giveVerdict, signedOnce)
      .when({ ...approve, organisationId: 'police', actor: policeHead })
      .events(approved('police'), { type: 'ProposalAccepted', data: { proposalId: 'proposal' } })
  })

  it('one rejection ends it, with its reason', () => {
    waiting.when({ ...approve, verdict: { verdict: 'reject', reason: '人手不足' } }).events(
      {
        type: 'VerdictGiven',
        data: { proposalId: 'proposal', organisationId: 'education', verdict: 'reject', reason: '人手不足' },
      },
      {
        type: 'ProposalRejected',
        data: { proposalId: 'proposal', organisationId: 'education', reason: '人手不足' },
      },
    )
  })

  it('a rejection needs a reason', () => {
    waiting
      .when({ ...approve, verdict: { verdict: 'reject', reason: ' ' } })
      .refused({ code: 'reason-missing' })
  })

  it('nobody signs twice', () => {
    given(giveVerdict, signedOnce).when(approve).refused({ code: 'already-signed' })
  })

  it('a reviewer does not decide, and the attempt is remembered', () => {
    const refusal = {
      code: 'not-permitted',
      command: 'give-verdict',
      role: 'department-reviewer',
      organisation: 'education',
      permitted,
    } as const
    waiting.when({ ...approve, actor: educationReviewer }).refused(refusal, {
      type: 'SignOffRefused',
      data: { proposalId: 'proposal', organisationId: 'education', refusal },
    })
  })

  it('nobody signs for another department, and the attempt is remembered', () => {
    const refusal = {
      code: 'not-permitted',
      command: 'give-verdict',
      role: 'department-head',
      organisation: 'police',
      permitted,
    } as const
    waiting.when({ ...approve, actor: policeHead }).refused(refusal, {
      type: 'SignOffRefused',
      data: { proposalId: 'proposal', organisationId: 'education', refusal },
    })
  })

  it('a department that was not asked does not sign, and the attempt is remembered', () => {
    const refusal = {
      code: 'not-permitted',
      command: 'give-verdict',
      role: 'department-head',
      organisation: 'police',
      permitted,
    } as const
    given(giveVerdict, proposalEvents(reclaimC1).inSignOff)
      .when({ ...approve, organisationId: 'police', actor: policeHead })
      .refused(refusal, {
        type: 'SignOffRefused',
        data: { proposalId: 'proposal', organisationId: 'police', refusal },
      })
  })

  it('whoever made the proposal does not sign it', () => {
    const refusal = { code: 'maker-is-checker', command: 'give-verdict', person: 'gao' } as const
    waiting.when({ ...approve, actor: actor('gao', 'education', 'department-head') }).refused(refusal, {
      type: 'SignOffRefused',
      data: { proposalId: 'proposal', organisationId: 'education', refusal },
    })
  })
})

describe('before and after sign-off', () => {
  it('there is nothing to sign', () => {
    given(giveVerdict, accepted)
      .when(approve)
      .refused({ code: 'wrong-status', status: 'accepted', possibleIn: ['in-sign-off'] })
    given(giveVerdict, []).when(approve).refused({ code: 'proposal-not-found' })
  })

  it('a draft has asked nobody', () => {
    const refusal = {
      code: 'not-permitted',
      command: 'give-verdict',
      role: 'department-head',
      organisation: 'education',
      permitted,
    } as const
    given(giveVerdict, draft)
      .when(approve)
      .refused(refusal, {
        type: 'SignOffRefused',
        data: { proposalId: 'proposal', organisationId: 'education', refusal },
      })
  })
})
