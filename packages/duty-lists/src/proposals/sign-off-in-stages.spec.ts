import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { addAliases } from '../directory/add-aliases.ts'
import { directory } from '../directory/directory.ts'
import {
  actor,
  after,
  cooperative,
  coordinator,
  district,
  districtEvents,
  educationHead,
  educationReviewer,
  list,
  policeHead,
  program,
  reclaimC2,
} from '../duty-lists.examples.ts'
import type { RoutingRules } from '../sign-off/routing-rules.ts'
import { adjudicateProposal } from './adjudicate-proposal.ts'
import { awaited } from './awaited.ts'
import { type GiveVerdict, giveVerdict } from './give-verdict.ts'
import { prepareVerdict } from './prepare-verdict.ts'
import { proposal, type ProposalEvent } from './proposal.ts'
import { redirectSignOffs } from './redirect-sign-offs.ts'
import { requestSignOffs } from './request-sign-offs.ts'
import { inStages, staged, verdictOf } from './stages.examples.ts'

const proposalId = 'proposal'
const routed = inStages()
const reject = { verdict: 'reject', reason: '人手不足' } as const
const deputy = actor('gao2', 'office', 'coordinator')
const by = (
  who: typeof educationHead,
  verdict: GiveVerdict['verdict'] = { verdict: 'approve' },
): GiveVerdict => ({
  type: 'give-verdict',
  organisationId: who.organisation,
  verdict,
  actor: who,
})
const opened = (stage: number): ProposalEvent => ({ type: 'StageOpened', data: { proposalId, stage } })
const waitingFor = (events: readonly ProposalEvent[]) =>
  awaited(fold(proposal, events)).map(({ organisationId }) => organisationId)
const second = [...routed, verdictOf('education', 'shen'), opened(2)]
const third = [...second, verdictOf('police', 'han'), opened(3)]

describe('the first stage', () => {
  it('is asked alone; the others are known and wait', () => {
    expect(
      fold(proposal, routed).requests.map(({ organisationId, stage }) => [organisationId, stage]),
    ).toEqual([
      ['education', undefined],
      ['police', 2],
      ['office', 3],
    ])
    expect(waitingFor(routed)).toEqual(['education'])
  })

  it('takes no answer of somebody who is asked later, not even a return or a prepared one', () => {
    const refusal = { code: 'stage-not-open', open: 1, waitingFor: ['区教育局'] } as const
    given(giveVerdict, routed)
      .when(by(policeHead))
      .refused({ ...refusal, stage: 2 })
    given(giveVerdict, routed)
      .when(by(coordinator, { verdict: 'return', reason: '不明' }))
      .refused({ ...refusal, stage: 3 })
    given(prepareVerdict, routed)
      .when({
        type: 'prepare-verdict',
        organisationId: 'police',
        answer: reject,
        actor: actor('qin', 'police', 'department-reviewer'),
      })
      .refused({ ...refusal, stage: 2 })
  })

  it('ends with approvals only: the next is opened', () => {
    given(giveVerdict, routed).when(by(educationHead)).events(verdictOf('education', 'shen'), opened(2))
    expect(waitingFor(second)).toEqual(['police'])
  })

  it('ends with nothing but rejections: the proposal is rejected, and nobody else is asked', () => {
    given(giveVerdict, routed)
      .when(by(educationHead, reject))
      .events(verdictOf('education', 'shen', 'reject'), {
        type: 'ProposalRejected',
        data: { proposalId, organisationId: 'education', reason: '人手不足' },
      })
  })
})

describe('a later stage', () => {
  it('opens the next, and the last one accepts', () => {
    given(giveVerdict, second).when(by(policeHead)).events(verdictOf('police', 'han'), opened(3))
    given(giveVerdict, third)
      .when(by(coordinator))
      .events(verdictOf('office', 'zhou'), { type: 'ProposalAccepted', data: { proposalId } })
  })

  it('does not ask those of an earlier one again', () => {
    given(giveVerdict, second).when(by(educationHead)).refused({ code: 'already-signed' })
  })

  it('that ends with a rejection is the last: the office adjudicates between those who were asked', () => {
    const mixed = [
      verdictOf('police', 'han', 'reject'),
      {
        type: 'AdjudicationRequested',
        data: { proposalId, approvedBy: ['education'], rejectedBy: ['police'] },
      },
    ] as const
    given(giveVerdict, second)
      .when(by(policeHead, reject))
      .events(...mixed)
    const state = fold(proposal, [...second, ...mixed])
    expect([state.status, awaited(state)]).toEqual(['in-adjudication', []])
  })
})

describe('adjudication when later stages were never asked', () => {
  it('cannot accept what lands on a department that nobody asked', () => {
    const twoReceivers = { ...reclaimC2, receivingDepartments: ['区民政局', '区教育局'] }
    const events = inStages(twoReceivers)
    const late: readonly ProposalEvent[] = events.map((event) =>
      event.type === 'SignOffsRequested'
        ? {
            ...event,
            data: {
              ...event.data,
              requests: event.data.requests.map((request) =>
                request.organisationId === 'civil' ? { ...request, stage: 3 } : request,
              ),
            },
          }
        : event,
    )
    const disputed: readonly ProposalEvent[] = [
      ...late,
      verdictOf('education', 'shen', 'approve', late),
      opened(2),
      verdictOf('police', 'han', 'reject', late),
      {
        type: 'AdjudicationRequested',
        data: { proposalId, approvedBy: ['education'], rejectedBy: ['police'] },
      },
    ]
    given(adjudicateProposal, disputed)
      .when({
        type: 'adjudicate-proposal',
        ruling: { ruling: 'accept', grounds: '按规定。' },
        coordinatingOffice: 'office',
        actor: deputy,
      })
      .refused({ code: 'consent-irreplaceable', receivers: [{ organisationId: 'civil', name: '区民政局' }] })
  })
})

describe('routing again', () => {
  const route = {
    type: 'request-sign-offs',
    list,
    directory: district,
    rules: staged,
    actor: program,
  } as const
  const resubmitted = (...events: readonly ProposalEvent[]): readonly ProposalEvent[] => [
    ...events,
    {
      type: 'ProposalReturned',
      data: { proposalId, organisationId: 'police', reason: '不明', comments: [], signer: 'han' },
    },
    {
      type: 'ProposalRebased',
      data: {
        proposalId,
        baseRevision: list.revision,
        changes: [reclaimC2],
        differences: fold(proposal, routed).differences,
        rebasedBy: 'lin',
      },
    },
    { type: 'ProposalSubmitted', data: { proposalId, submittedBy: 'gao' } },
  ]

  it('opens the first stage in which an answer is missing; sign-offs that stand are not asked again', () => {
    const before = resubmitted(...second)
    const decision = requestSignOffs.decide(route, fold(proposal, before))
    expect(decision.accepted && decision.events.map(({ type }) => type)).toEqual([
      'SignOffsRequested',
      'StageOpened',
    ])
    const events = decision.accepted ? decision.events : []
    expect(events.at(-1)).toEqual(opened(2))
    expect(waitingFor([...before, ...events])).toEqual(['police'])
  })

  it('opens the first stage anew when none of it stands, whatever later ones said', () => {
    const later = resubmitted(...routed, verdictOf('police', 'han'))
    const decision = requestSignOffs.decide(route, fold(proposal, later))
    const events = decision.accepted ? decision.events : []
    expect(events.map(({ type }) => type)).toEqual(['SignOffsRequested'])
    const all = [...later, ...events]
    expect(waitingFor(all)).toEqual(['education'])
    given(giveVerdict, all).when(by(educationHead)).events(verdictOf('education', 'shen'), opened(3))
  })
})

describe('a name that nobody knows', () => {
  const unknown = inStages({ ...reclaimC2, receivingDepartments: ['区公安分局', '区林业局'] })
  const known = (name: string) => {
    const command = { type: 'add-aliases', organisationId: 'civil', aliases: [name] } as const
    const decision = addAliases.decide({ ...command, actor: coordinator }, district)
    return fold(directory, [...districtEvents, ...(decision.accepted ? decision.events : [])])
  }

  it('is to be found out in the first stage, although the office oversees in the third', () => {
    expect(waitingFor(unknown)).toEqual(['police', 'office'])
    expect(
      fold(proposal, unknown).requests.find(({ organisationId }) => organisationId === 'office')?.stage,
    ).toBe(undefined)
  })

  it('once known is asked in the stage of the rules, and what is left of the office waits for its own', () => {
    const command = { type: 'redirect-sign-offs', directory: known('区林业局'), rules: staged } as const
    const decision = redirectSignOffs.decide({ ...command, actor: program }, fold(proposal, unknown))
    const events = decision.accepted ? decision.events : []
    const { requests } = fold(proposal, [...unknown, ...events])
    expect(requests.map(({ organisationId, stage }) => [organisationId, stage])).toEqual([
      ['police', undefined],
      ['office', 3],
      ['education', 2],
      ['civil', undefined],
    ])
    expect(waitingFor([...unknown, ...events])).toEqual(['police', 'civil'])
  })

  it('that alone held up the first stage opens the next one', () => {
    const content = cooperative('林木采伐监督', '区教育局', '区林业局')
    const rules: RoutingRules = {
      version: 3,
      rules: [
        {
          change: 'add',
          ask: [
            { party: 'departments-after', effect: 'gains-duties', stage: 2 },
            { party: 'coordinating-office', effect: 'oversees', stage: 3 },
          ],
        },
      ],
    }
    const events = inStages({ kind: 'add', itemId: 'n1', place: { sector: '民生服务' }, content }, { rules })
    expect(waitingFor(events)).toEqual(['office'])
    const command = { type: 'redirect-sign-offs', directory: known('区林业局'), rules } as const
    const decision = redirectSignOffs.decide({ ...command, actor: program }, fold(proposal, events))
    const then = decision.accepted ? decision.events : []
    expect(then.at(-1)).toEqual(opened(2))
    expect(waitingFor([...events, ...then])).toEqual(['education', 'civil'])
  })

  it('that alone held up a stage with a rejection ends it', () => {
    const departments = ['区公安分局', '区林业局']
    const before = after({ kind: 'amend', itemId: 'c2', fields: { departments } })
    const events = inStages({ ...reclaimC2, receivingDepartments: ['区公安分局'] }, { before })
    expect(waitingFor(events)).toEqual(['police', 'office'])
    const refused = [...events, verdictOf('police', 'han', 'reject', events)]
    const command = { type: 'redirect-sign-offs', directory: known('区林业局'), rules: staged } as const
    const decision = redirectSignOffs.decide({ ...command, actor: program }, fold(proposal, refused))
    expect(decision.accepted && decision.events.map(({ type }) => type)).toEqual([
      'DepartmentsResolved',
      'ProposalRejected',
    ])
  })
})

it('a reviewer of the open stage prepares', () => {
  const command = { type: 'prepare-verdict', organisationId: 'education', answer: reject } as const
  const decision = prepareVerdict.decide({ ...command, actor: educationReviewer }, fold(proposal, routed))
  expect(decision.accepted).toBe(true)
})
