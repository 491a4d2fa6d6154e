import {
  awaited,
  type ProposalEvent,
  proposal,
  ruleBook,
  type RuleBookEvent,
  rulesInForce,
} from '@dutybook/duty-lists'
import { fold } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { id } from './cast.ts'
import { goldenLog, itIsKept } from './golden-log.ts'

const { stream } = goldenLog('v9')

/** The event types that version 9 added, by hand: a type may be added here, never taken away. */
const added: readonly ProposalEvent['type'][] = [
  'StageOpened',
  'ConsultationRequested',
  'OpinionGiven',
  'TransferProposed',
  'SignOffTransferred',
  'TransferRefused',
]

describe('the golden log of version 9', () => {
  itIsKept('v9', added)

  it('folds to the same stages, in the rules and in the proposal', () => {
    const rules = rulesInForce(fold(ruleBook, stream<RuleBookEvent>(`routing-rules-${id('district')}`)))
    const reclaim = rules.rules.find(({ change }) => change === 'reclaim')
    expect(reclaim?.ask.map(({ stage }) => stage)).toEqual([1, 2])
    const { requests } = fold(proposal, stream<ProposalEvent>(`proposal-${id('收回')}`))
    expect(requests.map(({ stage }) => stage)).toEqual([undefined, 2])
  })

  it('folds to the same opinion and transfers, and waits for the same department', () => {
    const folded = fold(proposal, stream<ProposalEvent>(`proposal-${id('收回')}`))
    expect(folded.consultations).toMatchObject([
      { name: '区民政局', round: 1, opinion: { text: '不涉及。' } },
    ])
    expect(folded.transfers.map(({ outcome, to }) => [outcome, to.name])).toEqual([
      ['consented', '区民政局'],
      ['refused', '区公安分局'],
    ])
    expect(awaited(folded).map(({ name, act }) => [name, act])).toEqual([['区民政局', 'sign-off']])
  })
})
