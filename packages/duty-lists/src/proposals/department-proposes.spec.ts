import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { type DirectoryEvent, directory } from '../directory/directory.ts'
import {
  actor,
  district,
  districtEvents,
  head,
  list,
  otherTownHead,
  peopleOfTheProposer,
  policeHead,
  program,
  reclaimC2,
} from '../duty-lists.examples.ts'
import { needsRedirection } from '../sign-off/redirection.ts'
import { defaultRoutingRules } from '../sign-off/routing-rules.ts'
import { type Proposal, type ProposalEvent, proposal, proposerOf } from './proposal.ts'
import { proposeRevision } from './propose-revision.ts'
import { redirectSignOffs } from './redirect-sign-offs.ts'
import { requestSignOffs } from './request-sign-offs.ts'
import { submitProposal } from './submit-proposal.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

const reviewer = actor('bai', 'police', 'department-reviewer')
const rules = defaultRoutingRules

const drafted = ((): readonly ProposalEvent[] => {
  const decision = proposeRevision.decide(
    {
      type: 'propose-revision',
      proposalId: 'proposal',
      list,
      baseRevision: list.revision,
      title: '收回校园周边秩序',
      reason: '应由公安机关直接办理。',
      changes: [{ ...reclaimC2, receivingDepartments: ['区公安分局'] }],
      directory: district,
      actor: reviewer,
    },
    proposeRevision.initial,
  )
  if (!decision.accepted) throw new Error(decision.refusal.code)
  return decision.events
})()
const submitted: readonly ProposalEvent[] = [
  ...drafted,
  { type: 'ProposalSubmitted', data: { proposalId: 'proposal', submittedBy: 'han' } },
]

describe('a department proposes', () => {
  it('its head releases it; neither the author nor the township does', () => {
    given(submitProposal, drafted)
      .when({ type: 'submit-proposal', actor: policeHead })
      .events({ type: 'ProposalSubmitted', data: { proposalId: 'proposal', submittedBy: 'han' } })
    const author = { ...reviewer, role: 'department-head' }
    given(submitProposal, drafted)
      .when({ type: 'submit-proposal', actor: author })
      .refused({ code: 'maker-is-checker', command: 'submit-proposal', person: 'bai' })
    given(submitProposal, drafted)
      .when({ type: 'submit-proposal', actor: head })
      .refused({
        code: 'not-permitted',
        command: 'submit-proposal',
        role: 'township-head',
        organisation: 'town',
        permitted: peopleOfTheProposer.filter(({ role }) => role.endsWith('head') || role === 'coordinator'),
      })
  })

  it('the township whose list it is signs, whatever the rules say; the department that proposes does not', () => {
    const requests = requestsFor(fold(proposal, submitted))
    expect(requests.map(({ organisationId }) => organisationId)).toEqual(['education', 'town'])
    expect(requests[1]?.concerns).toEqual([
      { change: 0, effect: 'list-changes', itemId: 'c2', itemName: '校园周边秩序' },
    ])
    expect(requests[1]?.clauses).toMatch(/^[0-9a-f]{64}$/)
  })

  it('the department withdraws it, the township does not', () => {
    given(withdrawProposal, submitted)
      .when({ type: 'withdraw-proposal', reason: '另行研究', actor: reviewer })
      .events({ type: 'ProposalWithdrawn', data: { proposalId: 'proposal', reason: '另行研究' } })
    for (const stranger of [head, otherTownHead]) {
      const command = { type: 'withdraw-proposal', reason: '另行研究', actor: stranger } as const
      expect(withdrawProposal.decide(command, fold(proposal, submitted))).toMatchObject({
        accepted: false,
        refusal: { code: 'not-permitted' },
      })
    }
  })
})

describe('a department that proposes goes into another', () => {
  const news: DirectoryEvent = {
    type: 'DepartmentsMerged',
    data: { merged: ['police'], into: 'civil', from: '2026-11-01', reason: '机构改革' },
  }
  const reformed = fold(directory, [...districtEvents, news])
  const redirect = { type: 'redirect-sign-offs', directory: reformed, rules, actor: program } as const

  it('and its draft with it', () => {
    expect(needsRedirection(fold(proposal, drafted), reformed)).toBe(true)
    const moved: ProposalEvent = {
      type: 'ProposerMoved',
      data: { proposalId: 'proposal', to: { organisationId: 'civil', name: '区民政局' } },
    }
    given(redirectSignOffs, drafted).when(redirect).events(moved)
    const after = fold(proposal, [...drafted, moved])
    expect(proposerOf(after)).toBe('civil')
    expect(needsRedirection(after, reformed)).toBe(false)
    given(submitProposal, [...drafted, moved])
      .when({ type: 'submit-proposal', actor: actor('qin', 'civil', 'department-head') })
      .events({ type: 'ProposalSubmitted', data: { proposalId: 'proposal', submittedBy: 'qin' } })
  })
})

const requestsFor = (state: Proposal) => {
  const command = { type: 'request-sign-offs', list, directory: district, rules, actor: program } as const
  const decision = requestSignOffs.decide(command, state)
  const [first] = decision.accepted ? decision.events : []
  return first?.type === 'SignOffsRequested' ? first.data.requests : []
}
