import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { absentDirectory, directory } from '../directory/directory.ts'
import {
  actor,
  civilAffairs,
  coordinator,
  district,
  districtEvents,
  editor,
  educationReviewer,
  head,
  otherTownHead,
  policeHead,
  proposalEvents,
  reclaimC1,
} from '../duty-lists.examples.ts'
import type { Role } from '../policy.ts'
import { proposal, type ProposalEvent } from '../proposals/proposal.ts'
import { type RequestConsultation, requestConsultation } from './request-consultation.ts'

const { draft, inSignOff, accepted, withdrawn } = proposalEvents()
const consult: RequestConsultation = {
  type: 'request-consultation',
  organisationId: 'civil',
  question: '是否影响困难家庭的救助？',
  directory: district,
  actor: educationReviewer,
}
const asked = (by = educationReviewer, organisationId = 'civil', name = '区民政局'): ProposalEvent => ({
  type: 'ConsultationRequested',
  data: {
    proposalId: 'proposal',
    organisationId,
    name,
    question: '是否影响困难家庭的救助？',
    asker: by.organisation,
    askedBy: by.id,
  },
})
const answered: ProposalEvent = {
  type: 'OpinionGiven',
  data: { proposalId: 'proposal', organisationId: 'civil', text: '不影响。', givenBy: 'su' },
}
const of = <O extends string>(organisation: O, ...roles: readonly Role[]) =>
  roles.map((role) => ({ role, of: organisation }))
const permitted = [
  ...of(
    'proposer',
    'township-editor',
    'township-head',
    'department-reviewer',
    'department-head',
    'coordinator',
  ),
  ...of('signatory', 'township-editor', 'township-head', 'department-reviewer', 'department-head'),
  ...of('coordinating-office', 'coordinator'),
]
const ofOffice = inSignOff.map(
  (event): ProposalEvent =>
    event.type === 'ProposalDrafted' ? { ...event, data: { ...event.data, proposer: 'office' } } : event,
)

describe('an open proposal', () => {
  it('may be put before another organisation by those asked to sign, the township and the coordinating office', () => {
    for (const by of [educationReviewer, policeHead, editor, head, coordinator]) {
      given(requestConsultation, inSignOff)
        .when({ ...consult, actor: by })
        .events(asked(by))
    }
    given(requestConsultation, inSignOff)
      .when({ ...consult, organisationId: 'other-town' })
      .events(asked(educationReviewer, 'other-town', '石塘镇'))
  })

  it('by nobody else, nor by a department before it is asked', () => {
    for (const [events, stranger] of [
      [inSignOff, otherTownHead],
      [inSignOff, actor('shi', 'audit', 'auditor')],
      [draft, educationReviewer],
      [proposalEvents(reclaimC1).inSignOff, policeHead],
    ] as const) {
      given(requestConsultation, events)
        .when({ ...consult, actor: stranger })
        .refused({
          code: 'not-permitted',
          command: 'request-consultation',
          role: stranger.role,
          organisation: stranger.organisation,
          permitted,
        })
    }
  })

  it('does not wait for the opinion', () => {
    const waiting = fold(proposal, [...inSignOff, asked()])
    expect(waiting.status).toBe('in-sign-off')
    expect(waiting.requests).toEqual(fold(proposal, inSignOff).requests)
  })

  it('a question has words', () => {
    given(requestConsultation, inSignOff)
      .when({ ...consult, question: ' ' })
      .refused({ code: 'reason-missing' })
  })
})

describe('who is consulted', () => {
  it('is there, and was not merged', () => {
    given(requestConsultation, inSignOff)
      .when({ ...consult, organisationId: 'nobody' })
      .refused({ code: 'organisation-not-found', organisationId: 'nobody' })
    const merged = fold(directory, [
      ...districtEvents,
      {
        type: 'DepartmentsMerged',
        data: { merged: ['civil'], into: 'police', from: '2026-01-01', reason: '改革' },
      },
    ])
    given(requestConsultation, inSignOff)
      .when({ ...consult, directory: merged })
      .refused({ code: 'organisation-merged', name: '区民政局', into: '区公安分局' })
    given(requestConsultation, inSignOff)
      .when({ ...consult, directory: absentDirectory })
      .refused({ code: 'district-not-found' })
  })

  it('does not propose, sign or ask itself', () => {
    for (const [organisationId, name, by] of [
      ['town', '柳桥街道', policeHead],
      ['police', '区公安分局', educationReviewer],
      ['office', '区委编办', coordinator],
    ] as const) {
      given(requestConsultation, inSignOff)
        .when({ ...consult, organisationId, actor: by })
        .refused({ code: 'takes-part-already', name })
    }
    given(requestConsultation, ofOffice)
      .when({ ...consult, organisationId: 'office' })
      .refused({ code: 'takes-part-already', name: '区委编办' })
  })

  it('is asked once in a round, and not again while it has not answered', () => {
    const again = { code: 'already-consulted', name: civilAffairs.name } as const
    given(requestConsultation, [...inSignOff, asked()])
      .when({ ...consult, actor: policeHead })
      .refused(again)
    given(requestConsultation, [...inSignOff, asked(), answered])
      .when(consult)
      .refused(again)
    const [routed] = inSignOff.filter(({ type }) => type === 'SignOffsRequested') as [ProposalEvent]
    given(requestConsultation, [...inSignOff, asked(), routed])
      .when(consult)
      .refused(again)
    given(requestConsultation, [...inSignOff, asked(), answered, routed])
      .when(consult)
      .events(asked())
  })
})

describe('a decided proposal, or none', () => {
  it('is put before nobody, and closes what is open for good', () => {
    for (const events of [accepted, withdrawn]) {
      given(requestConsultation, events)
        .when({ ...consult, actor: editor })
        .refused({
          code: 'wrong-status',
          status: fold(proposal, events).status,
          possibleIn: ['draft', 'submitted', 'in-sign-off', 'returned', 'in-adjudication', 'stale'],
        })
    }
    given(requestConsultation, []).when(consult).refused({ code: 'proposal-not-found' })
    const closed = fold(proposal, [
      ...inSignOff,
      asked(),
      { type: 'ProposalAccepted', data: { proposalId: 'proposal' } },
      {
        type: 'ProposalBecameStale',
        data: {
          proposalId: 'proposal',
          staleness: { code: 'stale-items', baseRevision: 9, revision: 10, items: [] },
        },
      },
    ])
    expect(closed.consultations).toMatchObject([{ organisationId: 'civil', closed: true }])
  })
})
