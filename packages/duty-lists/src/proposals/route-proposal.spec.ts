import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { defaultCalendar } from '../calendar/calendar-book.ts'
import { needsDeadlines } from '../deadlines/waits.ts'
import { after, district, editor, list, program, proposalEvents } from '../duty-lists.examples.ts'
import { defaultRoutingRules } from '../sign-off/routing-rules.ts'
import { proposal } from './proposal.ts'
import { requestSignOffs } from './request-sign-offs.ts'
import { type RouteProposal, routeProposal } from './route-proposal.ts'

const { submitted } = proposalEvents()
const at = '2026-11-20T01:00:00.000Z'
const command: RouteProposal = {
  type: 'request-sign-offs',
  list,
  directory: district,
  rules: defaultRoutingRules,
  actor: program,
  at,
  calendar: defaultCalendar,
  coordinatingOffice: 'office',
}

describe('routing a proposal', () => {
  it('asks as requesting sign-offs does, and says by when', () => {
    const state = fold(proposal, submitted)
    const [asked, routed] = [requestSignOffs, routeProposal].map((decider) => decider.decide(command, state))
    if (asked?.accepted !== true || routed?.accepted !== true) throw new Error('not routed')
    expect(routed.events.slice(0, -1)).toEqual(asked.events)
    expect(routed.events.at(-1)).toMatchObject({
      type: 'DeadlinesSet',
      data: { deadlines: [{ organisationId: 'education', openedAt: at }, { organisationId: 'police' }] },
    })
    expect(needsDeadlines(routed.events.reduce(proposal.evolve, state))).toBe(false)
  })

  it('gives the desk of the proposer a deadline when the list cannot take the proposal any more', () => {
    const changed = after({ kind: 'retire', itemId: 'c2', reason: '法规废止' })
    const decision = routeProposal.decide({ ...command, list: changed }, fold(proposal, submitted))
    expect(decision).toMatchObject({
      events: [{ type: 'ProposalBecameStale' }, { data: { deadlines: [{ act: 'rebase' }] } }],
    })
  })

  it('is refused as requesting sign-offs is', () => {
    given(routeProposal, submitted)
      .when({ ...command, actor: editor })
      .refused({
        code: 'not-permitted',
        command: 'request-sign-offs',
        role: 'township-editor',
        organisation: 'town',
        permitted: [{ role: 'system' }],
      })
  })
})
