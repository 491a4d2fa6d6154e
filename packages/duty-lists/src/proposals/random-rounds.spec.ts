import type { Actor } from '@dutybook/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  after,
  actor,
  coordinator,
  district,
  editor,
  educationHead,
  head,
  list,
  policeHead,
  program,
  proposalEvents,
  reclaimC2,
} from '../duty-lists.examples.ts'
import type { Change } from '../lists/change.ts'
import { defaultCalendar } from '../calendar/calendar-book.ts'
import { remindAndEscalate } from '../deadlines/remind-and-escalate.ts'
import { setDeadlines } from '../deadlines/set-deadlines.ts'
import { needsDeadlines, waits } from '../deadlines/waits.ts'
import { defaultRoutingRules } from '../sign-off/routing-rules.ts'
import { addresseeOf } from '../sign-off/footprint.ts'
import { stageOf } from '../sign-off/stages.ts'
import { adjudicateProposal } from './adjudicate-proposal.ts'
import { amendProposal } from './amend-proposal.ts'
import { awaited } from './awaited.ts'
import { openConsultations } from '../consultations/consultations.ts'
import { decideTransfer } from '../transfers/decide-transfer.ts'
import { giveVerdict } from './give-verdict.ts'
import { outstanding, type Proposal, type ProposalEvent, proposal } from './proposal.ts'
import { proposeTransfer } from '../transfers/propose-transfer.ts'
import { rebaseProposal } from './rebase-proposal.ts'
import { requestConsultation } from '../consultations/request-consultation.ts'
import { requestSignOffs } from './request-sign-offs.ts'
import { inStages, staged } from './stages.examples.ts'
import type { Answer } from './round-events.ts'
import { submitProposal } from './submit-proposal.ts'
import { pendingTransfers } from '../transfers/transfers.ts'

const changes: readonly Change[] = [
  reclaimC2,
  { ...reclaimC2, workMethod: '由区教育局每月检查。' },
  { ...reclaimC2, receivingDepartments: ['区公安分局'] },
  { kind: 'amend', itemId: 'c2', fields: { townshipDuties: '开展巡查。' } },
  { kind: 'amend', itemId: 'c1', fields: { townshipDuties: '开展巡查。' } },
  { kind: 'retire', itemId: 'c2', reason: '废止' },
]
const answers: readonly Answer[] = [
  { verdict: 'approve' },
  { verdict: 'reject', reason: '不宜' },
  { verdict: 'return', reason: '不明' },
]
const signers = [
  educationHead,
  policeHead,
  coordinator,
  actor('lin', 'police', 'department-head'),
  actor('fan', 'civil', 'department-head'),
]
const organisationOf = new Map(signers.map(({ id, organisation }) => [id, organisation]))
const officers = [coordinator, actor('qin', 'office', 'coordinator'), actor('gao', 'office', 'coordinator')]
const asked = '2026-03-02T01:00:00.000Z'
/** Somebody else renames an item of the proposal, or does not. */
const lists = [list, after({ kind: 'amend', itemId: 'c2', fields: { name: '校园周边' } })] as const

type Attempt = (state: Proposal) => readonly ProposalEvent[]
const eventsIn = (decision: { accepted: boolean; events?: readonly ProposalEvent[] }) =>
  decision.accepted ? (decision.events ?? []) : []

/** Somebody who may sign for one of those that are asked now. */
const headAsked = (state: Proposal, nth: number): Actor => {
  const asked = awaited(state)
  const next = asked[nth % asked.length]?.organisationId
  return signers.find(({ organisation }) => organisation === next) ?? coordinator
}

const attempts: fc.Arbitrary<Attempt> = fc.oneof(
  fc.constantFrom(head, editor).map(
    (by): Attempt =>
      (state) =>
        eventsIn(submitProposal.decide({ type: 'submit-proposal', actor: by }, state)),
  ),
  fc.tuple(fc.constantFrom(...lists), fc.constantFrom(defaultRoutingRules, staged)).map(
    ([now, rules]): Attempt =>
      (state) => {
        const facts = { list: now, directory: district, rules, actor: program }
        return eventsIn(requestSignOffs.decide({ type: 'request-sign-offs', ...facts }, state))
      },
  ),
  fc.tuple(fc.constantFrom(...changes), fc.constantFrom(editor, head), fc.constantFrom(...lists)).map(
    ([change, by, now]): Attempt =>
      (state) => {
        const writing = { list: now, baseRevision: now.revision, changes: [change], actor: by }
        return eventsIn(amendProposal.decide({ type: 'amend-proposal', ...writing }, state))
      },
  ),
  fc.constant<Attempt>((state) =>
    eventsIn(
      rebaseProposal.decide({ type: 'rebase-proposal', base: list, list: lists[1], actor: editor }, state),
    ),
  ),
  fc.tuple(fc.constantFrom(...signers), fc.constantFrom(...answers)).map(([by, verdict]): Attempt => {
    const giving = { organisationId: by.organisation, verdict, actor: by }
    return (state) => eventsIn(giveVerdict.decide({ type: 'give-verdict', ...giving }, state))
  }),
  fc.nat(2).map(
    (nth): Attempt =>
      (state) => {
        const by = headAsked(state, nth)
        const giving = {
          organisationId: by.organisation,
          verdict: { verdict: 'approve' },
          actor: by,
        } as const
        return eventsIn(giveVerdict.decide({ type: 'give-verdict', ...giving }, state))
      },
  ),
  fc.tuple(fc.nat(2), fc.constantFrom('civil', 'police', 'education')).map(
    ([nth, to]): Attempt =>
      (state) => {
        const by = headAsked(state, nth)
        const what = { organisationId: by.organisation, to, reason: '不属本单位。', directory: district }
        return eventsIn(proposeTransfer.decide({ type: 'propose-transfer', ...what, actor: by }, state))
      },
  ),
  fc.constantFrom('consent', 'consent', 'refuse').map(
    (decision): Attempt =>
      (state) => {
        const organisationId = pendingTransfers(state)[0]?.organisationId ?? 'police'
        const said = { organisationId, decision: { decision, reason: '不宜。' }, directory: district }
        const command = { type: 'decide-transfer', ...said, actor: coordinator } as const
        return eventsIn(decideTransfer.decide(command, state))
      },
  ),
  fc.tuple(fc.constantFrom(...signers, editor), fc.constantFrom('civil', 'other-town')).map(
    ([by, organisationId]): Attempt =>
      (state) => {
        const what = { organisationId, question: '有何意见？', directory: district, actor: by }
        return eventsIn(requestConsultation.decide({ type: 'request-consultation', ...what }, state))
      },
  ),
  fc.tuple(fc.constantFrom(...officers), fc.constantFrom('accept', 'reject', 'return')).map(
    ([by, ruling]): Attempt =>
      (state) => {
        const deciding = { ruling: { ruling, grounds: '按规定。' }, coordinatingOffice: 'office', actor: by }
        return eventsIn(adjudicateProposal.decide({ type: 'adjudicate-proposal', ...deciding }, state))
      },
  ),
  fc.constant<Attempt>((state) => {
    const counting = { calendar: defaultCalendar, rules: defaultRoutingRules, coordinatingOffice: 'office' }
    const openings = waits(state).map((wait) => ({ ...wait, at: asked }))
    return eventsIn(
      setDeadlines.decide({ type: 'set-deadlines', openings, ...counting, actor: program }, state),
    )
  }),
  fc.constantFrom('2026-03-10', '2026-03-20', '2027-01-01').map((day): Attempt => {
    const at = `${day}T00:00:00.000Z`
    return (state) =>
      eventsIn(remindAndEscalate.decide({ type: 'remind-and-escalate', at, actor: program }, state))
  }),
)

const starts = fc.constantFrom(proposalEvents().draft, proposalEvents().inSignOff, inStages())

const isLive = ({ requests, verdicts }: Proposal): boolean =>
  requests.every(({ organisationId, clauses }) => {
    const verdict = verdicts.get(organisationId)
    return verdict?.verdict === 'approve' && verdict.clauses === clauses
  })

/** Departments that are to receive a duty in an accepted proposal without having said so. */
const silentReceivers = ({ requests, verdicts }: Proposal): readonly string[] =>
  requests
    .filter(({ concerns }) => concerns.some(({ effect }) => effect === 'receives-duty'))
    .map(({ organisationId }) => organisationId)
    .filter((organisationId) => verdicts.get(organisationId)?.verdict !== 'approve')

describe('any history of rounds', () => {
  it('accepts nothing without live sign-offs of everybody or a ruling, and leaves nobody out', () => {
    let acceptedOnce = 0
    let answeredLater = 0
    let answeredForOthers = 0
    let overSilence = 0
    fc.assert(
      fc.property(starts, fc.array(attempts, { maxLength: 60, size: 'max' }), (start, history) => {
        let state = start.reduce(proposal.evolve, proposal.initial)
        for (const attempt of history) {
          const asked = outstanding(state)
          const events = attempt(state)
          for (const { type, data } of events) {
            if (type !== 'VerdictGiven') continue
            const request = asked.find(({ organisationId }) => organisationId === data.organisationId)
            expect(organisationOf.get(data.signer ?? '')).toBe(request && addresseeOf(request).organisationId)
            if (request?.movedTo !== undefined) answeredForOthers++
            if (asked.some((one) => stageOf(one) > 1)) answeredLater++
          }
          state = events.reduce(proposal.evolve, state)
          if (state.status === 'accepted') {
            acceptedOnce++
            expect(isLive(state) || state.adjudication?.ruling === 'accept').toBe(true)
            if (state.adjudication?.silent !== undefined) overSilence++
            expect(silentReceivers(state)).toEqual([])
          }
          for (const [organisationId, { signer = '', clauses }] of state.verdicts) {
            expect(state.requests.map((request) => request.organisationId)).toContain(organisationId)
            expect(clauses).toBeDefined()
            expect(['lin', 'gao']).not.toContain(signer)
          }
          for (const { movedTo, concerns } of state.requests) {
            if (movedTo !== undefined)
              expect(concerns.map(({ effect }) => effect)).not.toContain('receives-duty')
          }
          const open = outstanding(state).map(({ organisationId }) => organisationId)
          for (const { requests } of pendingTransfers(state)) {
            expect(open).toEqual(expect.arrayContaining(requests.map(({ organisationId }) => organisationId)))
          }
          if (['accepted', 'rejected'].includes(state.status)) expect(openConsultations(state)).toEqual([])
          const timed = state.deadlines.map(({ act, organisationId }) => `${act} ${organisationId}`)
          expect(new Set(timed).size).toBe(timed.length)
          expect(timed.length).toBeLessThanOrEqual(waits(state).length)
          expect(needsDeadlines(state)).toBe(timed.length < waits(state).length)
          if (state.status === 'in-sign-off') expect(outstanding(state)).not.toEqual([])
          const { adjudication, contributors, signers: signed } = state
          if (adjudication !== undefined)
            expect([...contributors, ...signed]).not.toContain(adjudication.adjudicatedBy)
        }
      }),
      { numRuns: 1_000 },
    )
    expect(acceptedOnce).toBeGreaterThan(10)
    expect(answeredLater).toBeGreaterThan(10)
    expect(answeredForOthers).toBeGreaterThan(10)
    expect(overSilence).toBeGreaterThan(0)
  })
})
