import { type Decision, fold } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { withdrawFromCampaign } from '../campaigns/withdraw-from-campaign.ts'
import {
  actor,
  coordinator,
  district,
  editor,
  educationHead,
  educationReviewer,
  head,
  list,
  policeHead,
  program,
  proposalEvents,
  reclaimC2,
} from '../duty-lists.examples.ts'
import { defaultCalendar } from '../calendar/calendar-book.ts'
import { overdue } from '../deadlines/deadlines.examples.ts'
import { remindAndEscalate } from '../deadlines/remind-and-escalate.ts'
import { setDeadlines } from '../deadlines/set-deadlines.ts'
import { defaultRoutingRules } from '../sign-off/routing-rules.ts'
import { adjudicateProposal } from './adjudicate-proposal.ts'
import { amendProposal } from './amend-proposal.ts'
import { commentOnProposal } from './comment-on-proposal.ts'
import { decideTransfer } from '../transfers/decide-transfer.ts'
import { giveOpinion } from '../consultations/give-opinion.ts'
import { giveVerdict } from './give-verdict.ts'
import { prepareVerdict } from './prepare-verdict.ts'
import { type Proposal, type ProposalEvent, type ProposalStatus, proposal } from './proposal.ts'
import { proposeTransfer } from '../transfers/propose-transfer.ts'
import { rebaseProposal } from './rebase-proposal.ts'
import { recordOutcome } from './record-outcome.ts'
import { redirectSignOffs } from './redirect-sign-offs.ts'
import { requestConsultation } from '../consultations/request-consultation.ts'
import { requestSignOffs } from './request-sign-offs.ts'
import { leadsTo, possibleIn } from './status.ts'
import { submitProposal } from './submit-proposal.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

const { draft, submitted, inSignOff, accepted, withdrawn } = proposalEvents()
const proposalId = 'proposal'
const staleness = { code: 'stale-items', baseRevision: 9, revision: 10, items: [] } as const
const states: Readonly<Record<Exclude<ProposalStatus, 'absent'>, readonly ProposalEvent[]>> = {
  draft,
  submitted,
  'in-sign-off': [...inSignOff, ...overdue],
  returned: [
    ...inSignOff,
    {
      type: 'ProposalReturned',
      data: { proposalId, organisationId: 'police', reason: '不明', comments: [], signer: 'han' },
    },
  ],
  'in-adjudication': [
    ...inSignOff,
    {
      type: 'VerdictGiven',
      data: { proposalId, organisationId: 'education', verdict: 'approve', signer: 'shen' },
    },
    {
      type: 'VerdictGiven',
      data: { proposalId, organisationId: 'police', verdict: 'reject', reason: '不宜', signer: 'han' },
    },
    {
      type: 'AdjudicationRequested',
      data: { proposalId, approvedBy: ['education'], rejectedBy: ['police'] },
    },
  ],
  accepted,
  applied: [...accepted, { type: 'ProposalApplied', data: { proposalId, listRevision: 10 } }],
  rejected: [
    ...inSignOff,
    { type: 'ProposalRejected', data: { proposalId, organisationId: 'police', reason: '不宜' } },
  ],
  stale: [...accepted, { type: 'ProposalBecameStale', data: { proposalId, staleness } }],
  withdrawn,
}

const consulted: ProposalEvent = {
  type: 'ConsultationRequested',
  data: {
    proposalId,
    organisationId: 'civil',
    name: '区民政局',
    question: '是否涉及民政？',
    asker: 'town',
    askedBy: 'lin',
  },
}
const passedOn = ({ requests }: Proposal): ProposalEvent => ({
  type: 'TransferProposed',
  data: {
    proposalId,
    organisationId: 'police',
    requests: requests
      .filter(({ organisationId }) => organisationId === 'police')
      .map(({ organisationId, clauses = '' }) => ({ organisationId, clauses })),
    to: { organisationId: 'civil', name: '区民政局' },
    reason: '职责已划转。',
    proposedBy: 'han',
  },
})

type Decide = (state: Proposal) => Decision<ProposalEvent, { readonly code: string }>

/** Each command as somebody gives it who may. */
const commands: Readonly<Record<keyof typeof possibleIn, Decide>> = {
  'submit-proposal': (state) => submitProposal.decide({ type: 'submit-proposal', actor: head }, state),
  'amend-proposal': (state) =>
    amendProposal.decide(
      { type: 'amend-proposal', list, baseRevision: 9, changes: [reclaimC2], actor: editor },
      state,
    ),
  'rebase-proposal': (state) =>
    rebaseProposal.decide({ type: 'rebase-proposal', base: list, list, actor: editor }, state),
  'withdraw-proposal': (state) =>
    withdrawProposal.decide({ type: 'withdraw-proposal', reason: '另行研究', actor: editor }, state),
  'withdraw-from-campaign': (state) =>
    withdrawFromCampaign.decide(
      {
        type: 'withdraw-from-campaign',
        campaignId: 'campaign',
        reason: '不再需要',
        released: false,
        actor: program,
      },
      state.status === 'absent' ? state : { ...state, campaignId: 'campaign' },
    ),
  'request-sign-offs': (state) =>
    requestSignOffs.decide(
      { type: 'request-sign-offs', list, directory: district, rules: defaultRoutingRules, actor: program },
      state,
    ),
  'redirect-sign-offs': (state) =>
    redirectSignOffs.decide(
      { type: 'redirect-sign-offs', directory: district, rules: defaultRoutingRules, actor: program },
      state,
    ),
  'prepare-verdict': (state) =>
    prepareVerdict.decide(
      {
        type: 'prepare-verdict',
        organisationId: 'education',
        answer: { verdict: 'approve' },
        actor: educationReviewer,
      },
      state,
    ),
  'give-verdict': (state) =>
    giveVerdict.decide(
      {
        type: 'give-verdict',
        organisationId: 'education',
        verdict: { verdict: 'approve' },
        actor: educationHead,
      },
      state,
    ),
  'adjudicate-proposal': (state) =>
    adjudicateProposal.decide(
      {
        type: 'adjudicate-proposal',
        ruling: { ruling: 'reject', grounds: '按三定方案。' },
        coordinatingOffice: 'office',
        actor: coordinator,
      },
      state,
    ),
  'comment-on-proposal': (state) =>
    commentOnProposal.decide(
      { type: 'comment-on-proposal', text: '建议会商。', coordinatingOffice: 'office', actor: editor },
      state,
    ),
  'request-consultation': (state) =>
    requestConsultation.decide(
      {
        type: 'request-consultation',
        organisationId: 'civil',
        question: '是否涉及民政？',
        directory: district,
        actor: editor,
      },
      state,
    ),
  'give-opinion': (state) =>
    giveOpinion.decide(
      {
        type: 'give-opinion',
        organisationId: 'civil',
        text: '不涉及。',
        directory: district,
        actor: actor('su', 'civil', 'department-reviewer'),
      },
      state.status === 'absent' ? state : proposal.evolve(state, consulted),
    ),
  'propose-transfer': (state) =>
    proposeTransfer.decide(
      {
        type: 'propose-transfer',
        organisationId: 'police',
        to: 'civil',
        reason: '职责已划转。',
        directory: district,
        actor: policeHead,
      },
      state,
    ),
  'decide-transfer': (state) =>
    decideTransfer.decide(
      {
        type: 'decide-transfer',
        organisationId: 'police',
        decision: { decision: 'consent' },
        directory: district,
        actor: coordinator,
      },
      state.status === 'absent' ? state : proposal.evolve(state, passedOn(state)),
    ),
  'set-deadlines': (state) =>
    setDeadlines.decide(
      {
        type: 'set-deadlines',
        openings: [],
        calendar: defaultCalendar,
        rules: defaultRoutingRules,
        coordinatingOffice: 'office',
        actor: program,
      },
      state,
    ),
  'remind-and-escalate': (state) =>
    remindAndEscalate.decide(
      { type: 'remind-and-escalate', at: '2026-12-31T00:00:00.000Z', actor: program },
      state,
    ),
  'record-application': (state) =>
    recordOutcome.decide({ type: 'record-application', listRevision: 10, actor: program }, state),
  'record-staleness': (state) =>
    recordOutcome.decide({ type: 'record-staleness', staleness, actor: program }, state),
}

const everyPair = Object.keys(commands).flatMap((command) =>
  Object.keys(states).map((status) => ({
    command: command as keyof typeof possibleIn,
    status: status as keyof typeof states,
  })),
)

describe('every command in every state', () => {
  it.each(everyPair)('$command when $status', ({ command, status }) => {
    const state = fold(proposal, states[status])
    expect(state.status).toBe(status)
    const decision = commands[command](state)
    const possible: readonly ProposalStatus[] = possibleIn[command]
    expect(decision.accepted).toBe(possible.includes(status))
    if (decision.accepted) {
      const leading: readonly ProposalStatus[] = leadsTo[command]
      const then = leading.length === 0 ? [status] : leading
      expect(then).toContain(decision.events.reduce(proposal.evolve, state).status)
    } else expect(decision.refusal.code).toMatch(/^(?:wrong-status|not-permitted|already-signed)$/u)
  })

  it.each(Object.keys(commands))('%s of no proposal', (command) => {
    const decision = commands[command as keyof typeof possibleIn](proposal.initial)
    expect(decision).toEqual({ accepted: false, refusal: { code: 'proposal-not-found' }, remember: [] })
  })
})
