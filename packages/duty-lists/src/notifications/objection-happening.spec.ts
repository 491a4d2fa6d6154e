import { describe, expect, it } from 'vitest'
import type { ObjectionEvent } from '../objections/objection.ts'
import {
  answers,
  decided,
  lives,
  putToOffice,
  respondBy,
  stateOf,
} from '../objections/objections.examples.ts'
import { mayReadObjection } from '../objections/met-objection.ts'
import type { ProposalEvent, ProposalStatus } from '../proposals/proposal.ts'
import { type Notification, notificationsOf } from './notifications.ts'
import { objectionAfterProposal, objectionHappening } from './objection-happening.ts'

const raised = lives['awaiting-responses']
const moved: ObjectionEvent = {
  type: 'ObjectionMoved',
  data: {
    objectionId: 'objection',
    moves: [{ organisationId: 'police', to: { organisationId: 'civil', name: '区民政局' } }],
  },
}

/** What the last of these events tells, by organisation. */
const told = (...events: readonly ObjectionEvent[]): Readonly<Record<string, Notification>> => {
  const [before, after] = [stateOf(events.slice(0, -1)), stateOf(events)]
  const happening = objectionHappening(before, events.at(-1) as ObjectionEvent, after, 'office')
  const notifications = notificationsOf(happening, 'office')
  const parties = ['town', ...after.addressees.flatMap((one) => [one, one.movedTo ?? one])].map((one) =>
    typeof one === 'string' ? one : one.organisationId,
  )
  for (const { organisationId: organisation } of notifications) {
    const role = organisation === 'office' ? 'coordinator' : 'department-head'
    expect(mayReadObjection({ organisation, role }, parties)).toBe(true)
  }
  expect(new Set(notifications.map(({ organisationId }) => organisationId)).size).toBe(notifications.length)
  return Object.fromEntries(notifications.map((one) => [one.organisationId, one]))
}
const dueOf = (notifications: Readonly<Record<string, Notification>>) =>
  Object.fromEntries(Object.entries(notifications).map(([name, { due }]) => [name, due]))

describe('an objection', () => {
  it('that is raised asks each department for an answer, and says by when; the office hears of it', () => {
    const { education, office, ...others } = told(...raised)
    expect(education).toMatchObject({
      due: ['respond-to-objection'],
      subject: { objectionId: 'objection' },
      listId: 'list',
      whose: 'town',
      title: stateOf(raised).itemName,
      status: 'awaiting-responses',
      moved: true,
      dueAt: respondBy,
      as: 'participant',
    })
    expect(office).toMatchObject({ due: [], as: 'overseer' })
    expect(dueOf(others)).toEqual({ police: ['respond-to-objection'], town: [] })
  })

  it('that was answered tells everybody, and asks nobody twice', () => {
    const answered = told(...raised, answers.education)
    expect(dueOf(answered)).toEqual({ town: [], education: [], police: [], office: [] })
    expect(answered['town']?.next).toEqual([{ act: 'respond-to-objection', organisationId: 'police' }])
  })

  it('asks the department that another one went into', () => {
    const { civil, ...others } = told(...raised, moved)
    expect(civil).toMatchObject({ due: ['respond-to-objection'], dueAt: respondBy })
    expect(dueOf(others)).toEqual({ town: [], education: [], police: [], office: [] })
  })

  it('that everybody has answered, or whose time is over, asks the office to decide', () => {
    const { office } = told(...raised, answers.education, answers.police, putToOffice)
    expect(office).toMatchObject({ due: ['decide-objection'], as: 'participant', moved: true })
    const overdue: ObjectionEvent = {
      type: 'ObjectionOverdue',
      data: { objectionId: 'objection', silent: ['police'] },
    }
    expect(dueOf(told(...raised, answers.education, overdue))).toEqual({
      office: ['decide-objection'],
      town: [],
      education: [],
      police: [],
    })
  })

  it('that is sustained asks the township to follow it up, and one that is dismissed or withdrawn asks nothing', () => {
    const desk = lives['awaiting-decision']
    expect(told(...desk, decided('sustained'))['town']).toMatchObject({ due: ['follow-up'], moved: true })
    expect(told(...desk, decided('dismissed'))['town']).toMatchObject({ due: [], next: [] })
    expect(told(...lives.withdrawn)['education']).toMatchObject({ due: [], next: [], status: 'withdrawn' })
  })
})

describe('a proposal that meets an objection', () => {
  const rejected: ProposalEvent = {
    type: 'ProposalRejected',
    data: { proposalId: 'p', organisationId: 'police', reason: '不宜。' },
  }
  const after = (step: readonly [ProposalStatus, ProposalStatus], ...others: readonly ProposalStatus[]) => {
    const [from, to] = step
    const state = stateOf(lives.sustained)
    const proposal = { proposalId: 'p', before: from, after: to }
    return notificationsOf(objectionAfterProposal(state, rejected, proposal, others, 'office'), 'office')
  }

  it('and fails asks the township anew, which need not be able to read it', () => {
    expect(after(['in-sign-off', 'rejected'])).toMatchObject([
      {
        organisationId: 'town',
        due: ['follow-up'],
        happened: 'ProposalRejected',
        subject: { objectionId: 'objection', through: 'p' },
        status: 'sustained',
        moved: false,
      },
    ])
  })

  it('asks nobody while it lives, or while another one meets the objection', () => {
    expect(after(['draft', 'submitted'])).toEqual([])
    expect(after(['in-sign-off', 'rejected'], 'submitted')).toEqual([])
    expect(after(['in-sign-off', 'rejected'], 'withdrawn')).toHaveLength(1)
  })
})
