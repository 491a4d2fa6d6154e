import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { directory } from '../directory/directory.ts'
import {
  actor,
  district,
  districtEvents,
  educationHead,
  policeHead,
  proposalEvents,
} from '../duty-lists.examples.ts'
import { type GiveOpinion, giveOpinion } from './give-opinion.ts'
import { proposal, type ProposalEvent } from '../proposals/proposal.ts'

const { inSignOff, accepted } = proposalEvents()
const proposalId = 'proposal'
const asked: ProposalEvent = {
  type: 'ConsultationRequested',
  data: {
    proposalId,
    organisationId: 'civil',
    name: '区民政局',
    question: '是否影响救助？',
    asker: 'education',
    askedBy: 'wu',
  },
}
const consulted = [...inSignOff, asked]
const reviewer = actor('su', 'civil', 'department-reviewer')
const answer: GiveOpinion = {
  type: 'give-opinion',
  organisationId: 'civil',
  text: '不影响。',
  directory: district,
  actor: reviewer,
}
const opinion = (by = reviewer): ProposalEvent => ({
  type: 'OpinionGiven',
  data: { proposalId, organisationId: 'civil', text: '不影响。', givenBy: by.id },
})
const permitted = (
  ['department-reviewer', 'department-head', 'township-editor', 'township-head', 'coordinator'] as const
).map((role) => ({ role, of: 'consulted' }))

describe('an organisation that was consulted', () => {
  it('answers, by a reviewer or its head, and decides nothing by it', () => {
    for (const by of [reviewer, actor('fan', 'civil', 'department-head')]) {
      given(giveOpinion, consulted)
        .when({ ...answer, actor: by })
        .events(opinion(by))
    }
    const { status, verdicts, consultations } = fold(proposal, [...consulted, opinion()])
    expect([status, verdicts.size]).toEqual(['in-sign-off', 0])
    expect(consultations).toMatchObject([{ round: 1, opinion: { text: '不影响。', givenBy: 'su' } }])
  })

  it('answers once, with words', () => {
    given(giveOpinion, [...consulted, opinion()])
      .when(answer)
      .refused({ code: 'opinion-given' })
    given(giveOpinion, consulted)
      .when({ ...answer, text: ' ' })
      .refused({ code: 'reason-missing' })
  })

  it('is answered for by the department that it went into', () => {
    const merged = fold(directory, [
      ...districtEvents,
      {
        type: 'DepartmentsMerged',
        data: { merged: ['civil'], into: 'police', from: '2026-01-01', reason: '改革' },
      },
    ])
    given(giveOpinion, consulted)
      .when({ ...answer, directory: merged, actor: policeHead })
      .events(opinion(policeHead))
    given(giveOpinion, consulted)
      .when({ ...answer, directory: merged })
      .refused({
        code: 'not-permitted',
        command: 'give-opinion',
        role: 'department-reviewer',
        organisation: 'civil',
        permitted,
      })
  })
})

describe('anybody else', () => {
  it('does not answer, whether asked to sign or not consulted at all', () => {
    for (const [events, by] of [
      [consulted, educationHead],
      [inSignOff, reviewer],
    ] as const) {
      given(giveOpinion, events)
        .when({ ...answer, actor: by })
        .refused({
          code: 'not-permitted',
          command: 'give-opinion',
          role: by.role,
          organisation: by.organisation,
          permitted,
        })
    }
  })
})

describe('a decided proposal, or none', () => {
  it('takes no opinion', () => {
    given(giveOpinion, [...accepted, asked])
      .when(answer)
      .refused({
        code: 'wrong-status',
        status: 'accepted',
        possibleIn: ['draft', 'submitted', 'in-sign-off', 'returned', 'in-adjudication', 'stale'],
      })
    given(giveOpinion, []).when(answer).refused({ code: 'proposal-not-found' })
  })
})
