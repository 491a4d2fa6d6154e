import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import type { StandingDelegation } from '../directory/delegations.ts'
import { actor, educationReviewer, proposalEvents } from '../duty-lists.examples.ts'
import { type GiveVerdict, giveVerdict } from './give-verdict.ts'
import { type ProposalEvent, proposal } from './proposal.ts'

const { inSignOff, requests, signedOnce } = proposalEvents()
const clauses = requests.find(({ organisationId }) => organisationId === 'education')?.clauses ?? ''
const delegation = (change: Partial<StandingDelegation> = {}): StandingDelegation => ({
  delegationId: 'd1',
  organisationId: 'education',
  delegator: 'shen',
  delegate: 'wu',
  from: '2026-11-23T00:00:00.000Z',
  until: '2026-11-28T00:00:00.000Z',
  reason: '外出培训',
  grantedBy: 'shen',
  ...change,
})
const during = '2026-11-25T00:00:00.000Z'
const approve: GiveVerdict = {
  type: 'give-verdict',
  organisationId: 'education',
  verdict: { verdict: 'approve' },
  at: during,
  delegations: [delegation()],
  actor: educationReviewer,
}
const approved = (onBehalfOf: string): ProposalEvent => ({
  type: 'VerdictGiven',
  data: {
    proposalId: 'proposal',
    organisationId: 'education',
    verdict: 'approve',
    signer: 'wu',
    onBehalfOf,
    clauses,
  },
})
const when = (change: Partial<GiveVerdict>, events: readonly ProposalEvent[] = inSignOff) =>
  given(giveVerdict, events).when({ ...approve, ...change })
const notPermitted = {
  code: 'not-permitted',
  command: 'give-verdict',
  role: 'department-reviewer',
  organisation: 'education',
  permitted: [
    { role: 'department-head', of: 'signatory' },
    { role: 'township-head', of: 'signatory' },
    { role: 'coordinator', of: 'signatory' },
  ],
} as const
const remembered = (
  refusal: Extract<ProposalEvent, { type: 'SignOffRefused' }>['data']['refusal'],
): ProposalEvent => ({
  type: 'SignOffRefused',
  data: { proposalId: 'proposal', organisationId: 'education', refusal },
})
const isDenied = (change: Partial<GiveVerdict>) =>
  when(change).refused(notPermitted, remembered(notPermitted))
const prepared = (preparedBy: string): ProposalEvent => ({
  type: 'VerdictPrepared',
  data: { proposalId: 'proposal', organisationId: 'education', answer: { verdict: 'approve' }, preparedBy },
})
const contributed = (amendedBy: string): readonly ProposalEvent[] =>
  inSignOff.map((event) =>
    event.type === 'ProposalDrafted' ? { ...event, data: { ...event.data, draftedBy: amendedBy } } : event,
  )
const isMaker = (person: string, events: readonly ProposalEvent[], change: Partial<GiveVerdict> = {}) => {
  const refusal = { code: 'maker-is-checker', command: 'give-verdict', person } as const
  when(change, events).refused(refusal, remembered(refusal))
}

describe('a verdict on behalf of the head', () => {
  it('is given by the delegate and says on whose behalf', () => {
    when({}).events(approved('shen'))
  })

  it('may send the text back', () => {
    when({ verdict: { verdict: 'return', reason: '方式不明' } }).events({
      type: 'ProposalReturned',
      data: {
        proposalId: 'proposal',
        organisationId: 'education',
        reason: '方式不明',
        comments: [],
        signer: 'wu',
        onBehalfOf: 'shen',
      },
    })
  })

  it('counts for both persons when the coordinating office adjudicates', () => {
    expect(fold(proposal, [...inSignOff, approved('shen')]).signers).toEqual(['wu', 'shen'])
  })

  it('is given once', () => {
    when({}, signedOnce).refused({ code: 'already-signed' })
  })

  it('of a head who holds a delegation is his own', () => {
    const { onBehalfOf: _, ...own } = (approved('shen') as Extract<ProposalEvent, { type: 'VerdictGiven' }>)
      .data
    when({ actor: actor('wu', 'education', 'department-head') }).events({ type: 'VerdictGiven', data: own })
  })
})

describe('a delegation does not help', () => {
  it('before it begins, when it is over, or when it was ended', () => {
    isDenied({ at: '2026-11-22T23:59:59.999Z' })
    isDenied({ at: '2026-11-28T00:00:00.000Z' })
    isDenied({ delegations: [delegation({ endedAt: during })] })
  })

  it('when nobody says what time it is', () => {
    const { at: _, ...timeless } = approve
    given(giveVerdict, inSignOff).when(timeless).refused(notPermitted, remembered(notPermitted))
  })

  it('another person, or in another organisation', () => {
    isDenied({ delegations: [delegation({ delegate: 'xu' })] })
    isDenied({ delegations: [delegation({ organisationId: 'police' })] })
    const refusal = { ...notPermitted, organisation: 'police' }
    const stranger = actor('wu', 'police', 'department-reviewer')
    const delegations = [delegation({ organisationId: 'police' })]
    when({ actor: stranger, delegations }).refused(refusal, remembered(refusal))
  })
})

describe('four eyes through delegation', () => {
  it('the delegate neither wrote nor prepared it', () => {
    isMaker('wu', [...inSignOff, prepared('wu')])
    isMaker('wu', contributed('wu'))
  })

  it('nor did the one on whose behalf it is given', () => {
    isMaker('shen', [...inSignOff, prepared('shen')])
    isMaker('shen', contributed('shen'))
  })

  it('another delegation counts, of somebody who has nothing to do with it', () => {
    const delegations = [delegation(), delegation({ delegationId: 'd2', delegator: 'lu' })]
    when({ delegations }, [...inSignOff, prepared('shen')]).events(approved('lu'))
  })
})
