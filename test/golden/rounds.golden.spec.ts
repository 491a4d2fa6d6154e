import { type ProposalEvent, proposal } from '@dutybook/duty-lists'
import { fold } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { education, id, police } from './cast.ts'
import { goldenLog, itIsKept } from './golden-log.ts'

const { stream } = goldenLog('v3')

const named = (name: string) => fold(proposal, stream<ProposalEvent>(`proposal-${id(name)}`))

/** The event types that version 3 added, by hand: a type may be added here, never taken away. */
const added: readonly ProposalEvent['type'][] = [
  'AdjudicationRequested',
  'ProposalAdjudicated',
  'ProposalAmended',
  'ProposalCommented',
  'ProposalRebased',
  'ProposalReturned',
  'SignOffLapsed',
  'SignOffReleased',
  'VerdictPrepared',
]

describe('the golden log of version 3', () => {
  itIsKept('v3', added)

  it('folds to the same proposals', () => {
    const disputed = named('有争议的提案')
    expect(disputed).toMatchObject({
      status: 'applied',
      contributors: ['lin', 'gao'],
      signers: ['han', 'shen'],
      lapses: [],
      prepared: [],
      returns: [{ organisationId: education.organisationId, reason: '名称不准。', comments: [] }],
      adjudication: { ruling: 'accept', grounds: '名称更准确。', adjudicatedBy: 'zhou' },
    })
    const clauses = new Map(disputed.requests.map((request) => [request.organisationId, request.clauses]))
    for (const [organisationId, verdict] of disputed.verdicts)
      expect(verdict.clauses).toBe(clauses.get(organisationId))

    const slow = named('被赶上的提案')
    expect(slow).toMatchObject({ status: 'in-sign-off', lapses: [{ why: 'clauses-changed' }, {}] })
    expect(slow.verdicts.size).toBe(0)
    const released = named('部门退出会签')
    expect(released.released.map(({ name }) => name)).toEqual(['区公安分局', '区教育局'])
    expect(released.returns).toMatchObject([
      { organisationId: police.organisationId, comments: [{ change: 0, field: 'workMethod' }] },
    ])
  })
})
