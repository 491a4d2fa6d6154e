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

const { draft, inSignOff, requests, signedOnce, accepted } = proposalEvents()
const approve: GiveVerdict = {
  type: 'give-verdict',
  organisationId: 'education',
  verdict: { verdict: 'approve' },
  actor: educationHead,
}
const clausesOf = (organisationId: string) =>
  requests.find((request) => request.organisationId === organisationId)?.clauses ?? ''
const binding = (organisationId: string) => ({
  signer: organisationId === 'police' ? 'han' : 'shen',
  clauses: clausesOf(organisationId),
})
const approved = (organisationId: string): ProposalEvent => ({
  type: 'VerdictGiven',
  data: { proposalId: 'proposal', organisationId, verdict: 'approve', ...binding(organisationId) },
})
const rejected = (organisationId: string): ProposalEvent => ({
  type: 'VerdictGiven',
  data: {
    proposalId: 'proposal',
    organisationId,
    verdict: 'reject',
    reason: '人手不足',
    ...binding(organisationId),
  },
})
const reject = { verdict: 'reject', reason: '人手不足' } as const
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

  it('one rejection of two is recorded, and the other is waited for', () => {
    waiting.when({ ...approve, verdict: reject }).events(rejected('education'))
  })

  it('the last of nothing but rejections ends it, with its reason', () => {
    given(giveVerdict, [...inSignOff, rejected('education')])
      .when({ ...approve, organisationId: 'police', actor: policeHead, verdict: reject })
      .events(rejected('police'), {
        type: 'ProposalRejected',
        data: { proposalId: 'proposal', organisationId: 'police', reason: '人手不足' },
      })
  })

  it('the rejection of the only one that was asked ends it', () => {
    const alone = proposalEvents(reclaimC1)
    const [{ clauses = '' } = {}] = alone.requests
    given(giveVerdict, alone.inSignOff)
      .when({ ...approve, verdict: reject })
      .events(
        {
          type: 'VerdictGiven',
          data: { proposalId: 'proposal', organisationId: 'education', ...reject, signer: 'shen', clauses },
        },
        {
          type: 'ProposalRejected',
          data: { proposalId: 'proposal', organisationId: 'education', reason: '人手不足' },
        },
      )
  })

  it('mixed verdicts go to the coordinating office', () => {
    given(giveVerdict, signedOnce)
      .when({ ...approve, organisationId: 'police', actor: policeHead, verdict: reject })
      .events(rejected('police'), {
        type: 'AdjudicationRequested',
        data: { proposalId: 'proposal', approvedBy: ['education'], rejectedBy: ['police'] },
      })
  })

  it('is given on the clauses that were read, and on no others', () => {
    waiting.when({ ...approve, clauses: clausesOf('education') }).events(approved('education'))
    waiting.when({ ...approve, clauses: clausesOf('police') }).refused({ code: 'clauses-changed' })
  })

  it('whoever prepared the verdict does not give it; somebody else does, and may differ', () => {
    const prepared: ProposalEvent = {
      type: 'VerdictPrepared',
      data: { proposalId: 'proposal', organisationId: 'education', answer: reject, preparedBy: 'wu' },
    }
    const refusal = { code: 'maker-is-checker', command: 'give-verdict', person: 'wu' } as const
    const both = given(giveVerdict, [...inSignOff, prepared])
    both.when({ ...approve, actor: actor('wu', 'education', 'department-head') }).refused(refusal, {
      type: 'SignOffRefused',
      data: { proposalId: 'proposal', organisationId: 'education', refusal },
    })
    both.when(approve).events(approved('education'))
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

describe('a request of before version 3', () => {
  const unbound = inSignOff.map((event) =>
    event.type === 'SignOffsRequested'
      ? {
          ...event,
          data: {
            ...event.data,
            requests: event.data.requests.map(({ clauses: _hash, ...request }) => request),
          },
        }
      : event,
  )

  it('is answered without a hash', () => {
    given(giveVerdict, unbound)
      .when(approve)
      .events({
        type: 'VerdictGiven',
        data: { proposalId: 'proposal', organisationId: 'education', verdict: 'approve', signer: 'shen' },
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
