import { given } from '@dutybook/kernel/given-when-then'
import { describe, it } from 'vitest'
import { educationHead, educationReviewer, proposalEvents } from '../duty-lists.examples.ts'
import { type PrepareVerdict, prepareVerdict } from './prepare-verdict.ts'
import type { ProposalEvent } from './proposal.ts'

const { submitted, requests, inSignOff, signedOnce } = proposalEvents()
const prepare: PrepareVerdict = {
  type: 'prepare-verdict',
  organisationId: 'education',
  answer: { verdict: 'reject', reason: '人手不足' },
  actor: educationReviewer,
}
const prepared: ProposalEvent = {
  type: 'VerdictPrepared',
  data: {
    proposalId: 'proposal',
    organisationId: 'education',
    answer: { verdict: 'reject', reason: '人手不足' },
    preparedBy: 'wu',
    clauses: requests[0]?.clauses ?? '',
  },
}
const permitted = [
  { role: 'department-reviewer', of: 'signatory' },
  { role: 'township-editor', of: 'signatory' },
] as const

describe('in sign-off', () => {
  const waiting = given(prepareVerdict, inSignOff)

  it('a reviewer prepares the answer of the organisation, and may do so again', () => {
    waiting.when(prepare).events(prepared)
    given(prepareVerdict, [...inSignOff, prepared])
      .when(prepare)
      .events(prepared)
  })

  it('an answer is prepared as it has to be given', () => {
    waiting
      .when({ ...prepare, answer: { verdict: 'reject', reason: ' ' } })
      .refused({ code: 'reason-missing' })
    const comments = [{ change: 1, field: 'name', comment: '请改。' }]
    waiting.when({ ...prepare, answer: { verdict: 'return', reason: '不明', comments } }).refused({
      code: 'comment-misplaced',
      comment: 0,
      change: 1,
      field: 'name',
      changes: 1,
      fields: [],
    })
  })

  it('nobody prepares for another organisation, nor a head for himself', () => {
    waiting.when({ ...prepare, organisationId: 'police' }).refused({
      code: 'not-permitted',
      command: 'prepare-verdict',
      role: 'department-reviewer',
      organisation: 'education',
      permitted,
    })
    waiting.when({ ...prepare, actor: educationHead }).refused({
      code: 'not-permitted',
      command: 'prepare-verdict',
      role: 'department-head',
      organisation: 'education',
      permitted,
    })
  })

  it('nothing is prepared for an organisation that has answered', () => {
    given(prepareVerdict, signedOnce).when(prepare).refused({ code: 'already-signed' })
  })
})

describe('before sign-off', () => {
  it('there is nothing to prepare', () => {
    given(prepareVerdict, []).when(prepare).refused({ code: 'proposal-not-found' })
    given(prepareVerdict, submitted).when(prepare).refused({
      code: 'not-permitted',
      command: 'prepare-verdict',
      role: 'department-reviewer',
      organisation: 'education',
      permitted,
    })
  })
})
