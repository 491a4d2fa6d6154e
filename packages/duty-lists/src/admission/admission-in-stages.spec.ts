import { fold } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { type DirectoryEvent, directory } from '../directory/directory.ts'
import { cooperative, districtEvents, educationHead, head, program } from '../duty-lists.examples.ts'
import { adjudicateProposal } from '../proposals/adjudicate-proposal.ts'
import { redirectSignOffs } from '../proposals/redirect-sign-offs.ts'
import { defaultRoutingRules, type RoutingRules } from '../sign-off/routing-rules.ts'
import { admit, answered, escort, otherCoordinator, put, stateOf } from './admission.examples.ts'

/** Whoever gains a duty by an addition is asked in the second stage, the office in the third. */
const staged: RoutingRules = {
  version: 2,
  rules: defaultRoutingRules.rules.map((rule) =>
    rule.change === 'add'
      ? { ...rule, ask: rule.ask.map((one, index) => ({ ...one, stage: index + 2 })) }
      : rule,
  ),
}
const asked = (events: ReturnType<typeof put>) =>
  stateOf(events).requests.map(({ organisationId, stage }) => [organisationId, stage])

describe('an admission under rules with stages', () => {
  const routed = put(admit, staged)

  it('asks the township and the departments at once all the same', () => {
    expect(asked(routed)).toEqual([
      ['town', undefined],
      ['education', undefined],
    ])
  })

  it('and can be accepted over the no of the township, for everybody was asked', () => {
    const no = answered(routed, head, { verdict: 'reject', reason: '志愿者不足。' })
    const yes = answered(routed, educationHead, { verdict: 'approve' })
    const requested = {
      type: 'AdjudicationRequested',
      data: { proposalId: 'proposal', approvedBy: ['education'], rejectedBy: ['town'] },
    } as const
    const decision = adjudicateProposal.decide(
      {
        type: 'adjudicate-proposal',
        coordinatingOffice: 'office',
        ruling: { ruling: 'accept', grounds: '先设一个岗。' },
        actor: otherCoordinator,
      },
      stateOf([...routed, no, yes, requested]),
    )
    expect(decision.accepted).toBe(true)
  })

  it('does not wait for a department whose name becomes known', () => {
    const content = { ...cooperative('护学岗', '区公安分局', '区交警大队'), support: '每岗两万元。' }
    const events = put({ ...admit, changes: [{ ...escort, content }] }, staged)
    expect(asked(events)).toEqual([
      ['town', undefined],
      ['office', undefined],
    ])
    const registered: DirectoryEvent = {
      type: 'OrganisationRegistered',
      data: { organisationId: 'traffic', kind: 'department', name: '区交警大队', aliases: [] },
    }
    const known = fold(directory, [...districtEvents, registered])
    const decision = redirectSignOffs.decide(
      { type: 'redirect-sign-offs', directory: known, rules: staged, actor: program },
      stateOf(events),
    )
    const after = decision.accepted ? [...events, ...decision.events] : []
    expect(asked(after)).toEqual([
      ['town', undefined],
      ['traffic', undefined],
    ])
  })
})
