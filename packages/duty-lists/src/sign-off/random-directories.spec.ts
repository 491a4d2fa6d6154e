import { fold } from '@dutybook/kernel'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addAliases } from '../directory/add-aliases.ts'
import { type DirectoryEvent, directory, successorOf } from '../directory/directory.ts'
import { mergeDepartments } from '../directory/merge-departments.ts'
import { registerOrganisations } from '../directory/register-organisations.ts'
import {
  actor,
  coordinator,
  districtEvents,
  program,
  proposalEvents,
  reclaimC2,
} from '../duty-lists.examples.ts'
import { awaited } from '../proposals/awaited.ts'
import { decideTransfer } from '../transfers/decide-transfer.ts'
import { giveVerdict } from '../proposals/give-verdict.ts'
import { proposal, type ProposalEvent } from '../proposals/proposal.ts'
import { proposeTransfer } from '../transfers/propose-transfer.ts'
import { redirectSignOffs } from '../proposals/redirect-sign-offs.ts'
import { inStages, staged } from '../proposals/stages.examples.ts'
import type { Concern } from './footprint.ts'
import { needsRedirection } from './redirection.ts'
import { defaultRoutingRules, type RoutingRules } from './routing-rules.ts'

const departments = ['education', 'police', 'civil', '新局', '区林业局', '区园林局']
const names = ['区林业局', '区园林局', '林业', '新局']
const anyDepartment = fc.constantFrom(...departments)
const anyName = fc.constantFrom(...names)
const follows = fc.boolean()
const anyAct = fc.oneof(
  fc.record({ act: fc.constant('merge' as const), merged: anyDepartment, into: anyDepartment, follows }),
  fc.record({ act: fc.constant('alias' as const), of: anyDepartment, name: anyName, follows }),
  fc.record({ act: fc.constant('register' as const), name: anyName, follows }),
  fc.record({ act: fc.constant('transfer' as const), nth: fc.nat(3), to: anyDepartment, follows }),
  {
    arbitrary: fc.record({ act: fc.constant('approve' as const), nth: fc.nat(3), follows }),
    weight: 2,
  },
)

/** Who loses the duty is asked before who receives it. */
const reversed: RoutingRules = {
  version: 3,
  rules: defaultRoutingRules.rules.map((rule) => ({
    ...rule,
    ask: rule.ask.map((one, index) => ({ ...one, stage: rule.ask.length - index })),
  })),
}
let transferred = 0

type Act = typeof anyAct extends fc.Arbitrary<infer A> ? A : never

/** A reclaim to one known and two unknown departments, while directory and signers do as they like. */
const reclaim = { ...reclaimC2, receivingDepartments: ['区教育局', '区林业局', '区园林局'] }
const starts = [
  { rules: defaultRoutingRules, events: proposalEvents(reclaim).inSignOff },
  { rules: staged, events: inStages(reclaim) },
  { rules: reversed, events: inStages(reclaim, { rules: reversed }) },
]

const play = ({ rules, events: routed }: (typeof starts)[number], acts: readonly Act[]) => {
  let known: readonly DirectoryEvent[] = districtEvents
  /** What each request said when it was signed. */
  const signed = new Map<string, readonly Concern[]>()
  let events: readonly ProposalEvent[] = routed
  const directoryNow = () => fold(directory, known)
  const proposalNow = () => fold(proposal, events)
  const follow = (): void => {
    const command = { type: 'redirect-sign-offs', rules, actor: program } as const
    const decision = redirectSignOffs.decide({ ...command, directory: directoryNow() }, proposalNow())
    if (decision.accepted) events = [...events, ...decision.events]
  }
  const keep = (decision: {
    readonly accepted: boolean
    readonly events?: readonly DirectoryEvent[]
  }): void => {
    if (decision.accepted) known = [...known, ...(decision.events ?? [])]
  }
  for (const one of acts) {
    switch (one.act) {
      case 'merge': {
        const into = { organisationId: one.into }
        const day = { from: '2026-01-01', at: '2026-02-01T00:00:00.000Z', reason: '改革', actor: coordinator }
        const command = { type: 'merge-departments', merged: [one.merged], into, ...day } as const
        keep(mergeDepartments.decide(command, directoryNow()))
        break
      }
      case 'alias': {
        const command = { type: 'add-aliases', organisationId: one.of, aliases: [one.name] } as const
        keep(addAliases.decide({ ...command, actor: coordinator }, directoryNow()))
        break
      }
      case 'register': {
        const organisation = {
          organisationId: one.name,
          kind: 'department',
          name: one.name,
          aliases: [],
        } as const
        const command = { type: 'register-organisations', organisations: [organisation] } as const
        keep(registerOrganisations.decide({ ...command, actor: coordinator }, directoryNow()))
        break
      }
      case 'transfer': {
        const asked = awaited(proposalNow())
        const { organisationId = '' } = asked[one.nth % asked.length] ?? {}
        const passing = { organisationId, to: one.to, reason: '不属本单位。', directory: directoryNow() }
        const by = actor('head', organisationId, 'department-head')
        const command = { type: 'propose-transfer', ...passing, actor: by } as const
        const proposed = proposeTransfer.decide(command, proposalNow())
        if (!proposed.accepted) break
        events = [...events, ...proposed.events]
        if (one.follows) follow()
        const deciding = {
          organisationId,
          decision: { decision: 'consent' },
          directory: directoryNow(),
        } as const
        const decision = decideTransfer.decide(
          { type: 'decide-transfer', ...deciding, actor: coordinator },
          proposalNow(),
        )
        if (decision.accepted) {
          events = [...events, ...decision.events]
          transferred++
        }
        break
      }
      case 'approve': {
        const able = awaited(proposalNow()).filter(({ act }) => act === 'sign-off')
        const { organisationId = '', requests = [] } = able[one.nth % able.length] ?? {}
        const signer = actor('head', organisationId, 'department-head')
        const command = { type: 'give-verdict', organisationId, verdict: { verdict: 'approve' } } as const
        const decision = giveVerdict.decide({ ...command, actor: signer }, proposalNow())
        if (!decision.accepted) break
        events = [...events, ...decision.events]
        for (const request of requests) signed.set(request.organisationId, request.concerns)
      }
    }
    if (one.follows) follow()
  }
  return { follow, directoryNow, proposalNow, signed }
}

it('whatever becomes of the directory, an open proposal waits for somebody who is there, and nothing is lost', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.array(anyAct, { minLength: 5, maxLength: 40 }),
      (start, acts) => {
        const { follow, directoryNow, proposalNow, signed } = play(start, acts)
        follow()
        const [state, known] = [proposalNow(), directoryNow()]
        expect(needsRedirection(state, known)).toBe(false)
        const waiting = awaited(state)
        expect(waiting.length > 0).toBe(state.status === 'in-sign-off')
        for (const { organisationId } of waiting) {
          expect(successorOf(known, organisationId)?.organisationId).toBe(organisationId)
        }
        const named = state.requests.flatMap(({ concerns }) => concerns.map(({ namedAs }) => namedAs))
        expect(named).toEqual(expect.arrayContaining(['区教育局', '区公安分局', '区林业局', '区园林局']))
        for (const { organisationId, concerns } of state.requests) {
          if (state.verdicts.has(organisationId)) expect(concerns).toEqual(signed.get(organisationId))
        }
        if (state.status === 'accepted') {
          expect(state.requests.every(({ organisationId }) => state.verdicts.has(organisationId))).toBe(true)
        }
      },
    ),
    { numRuns: 1_000 },
  )
  expect(transferred).toBeGreaterThan(10)
})
