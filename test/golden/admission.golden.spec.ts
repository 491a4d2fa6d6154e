import {
  type ObjectionEvent,
  objection,
  objectionStream,
  type ProposalEvent,
  proposal,
  proposalStream,
} from '@dutybook/duty-lists'
import { fold } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { id } from './cast.ts'
import { goldenLog, itIsKept } from './golden-log.ts'

const { stream } = goldenLog('v8')

const objectionNamed = (name: string) => fold(objection, stream<ObjectionEvent>(objectionStream(id(name))))
const proposalNamed = (name: string) => fold(proposal, stream<ProposalEvent>(proposalStream(id(name))))

/** The event types that version 8 added, by hand: a type may be added here, never taken away. */
const added: readonly ObjectionEvent['type'][] = [
  'ObjectionRaised',
  'ObjectionAnswered',
  'ObjectionMoved',
  'ObjectionPutToOffice',
  'ObjectionOverdue',
  'ObjectionDecided',
  'ObjectionWithdrawn',
]

describe('the golden log of version 8', () => {
  itIsKept('v8', added)

  it('folds to the same admission, over the objection of the township', () => {
    const admission = proposalNamed('护学岗')
    expect(admission).toMatchObject({
      status: 'accepted',
      lane: 'admission',
      proposer: id('police'),
      adjudication: { ruling: 'accept', grounds: '先设一个岗。' },
    })
    expect(admission.requests.map(({ name, concerns }) => [name, concerns[0]?.effect])).toEqual([
      ['云杉镇', 'is-heard'],
    ])
    expect(admission.verdicts.get(id('town'))).toMatchObject({ verdict: 'reject', reason: '志愿者不足。' })
  })

  it('folds to the same objections', () => {
    const sustained = objectionNamed('异议')
    expect(sustained).toMatchObject({
      status: 'sustained',
      itemId: id('c1'),
      respondBy: '2026-12-04T15:59:59.999Z',
      addressees: [{ name: '区教育局' }, { name: '区公安分局', movedTo: { name: '区民政局' } }],
      decision: { ruling: 'sustained', decidedBy: 'zhou' },
    })
    expect(
      [...sustained.responses].map(([by, { response, respondedBy }]) => [by, response, respondedBy]),
    ).toEqual([
      [id('education'), 'uphold', 'shen'],
      [id('police'), 'maintain', 'qin'],
    ])
    const dismissed = objectionNamed('再次异议')
    expect([dismissed.status, dismissed.responses.size]).toEqual(['dismissed', 0])
    expect(dismissed.silent).toEqual([id('education'), id('civil')])
    expect(objectionNamed('就业')).toMatchObject({
      status: 'withdrawn',
      withdrawal: { reason: '已协商。', withdrawnBy: 'gao' },
    })
  })

  it('folds to a proposal that says which objection it meets', () => {
    expect(proposalNamed('收回').objection).toEqual({ objectionId: id('异议'), itemId: id('c1') })
  })
})
