import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { type DirectoryEvent, directory } from '../directory/directory.ts'
import {
  coordinator,
  district,
  districtEvents,
  educationHead,
  educationReviewer,
  head,
  policeHead,
  program,
} from '../duty-lists.examples.ts'
import { movesOwed } from './addressees.ts'
import { decideObjection } from './decide-objection.ts'
import type { ObjectionEvent } from './objection.ts'
import {
  answers,
  civilHead,
  decided,
  eventsOfRaising,
  inTime,
  late,
  lives,
  putToOffice,
  raise,
  respondBy,
  stateOf,
  withdrawn,
} from './objections.examples.ts'
import { recordObjectionOverdue } from './record-overdue.ts'
import { redirectObjection } from './redirect-objection.ts'
import { respondToObjection } from './respond-to-objection.ts'
import { withdrawObjection } from './withdraw-objection.ts'

const objectionId = 'objection'
const respond = {
  type: 'respond-to-objection',
  organisationId: 'education',
  response: 'uphold',
  reason: '按职责分工。',
  actor: educationHead,
} as const
const maintain = { ...respond, organisationId: 'police', response: 'maintain', actor: policeHead } as const
const decide = {
  type: 'decide-objection',
  ruling: 'sustained',
  grounds: '按三定方案。',
  coordinatingOffice: 'office',
  at: inTime,
  actor: coordinator,
} as const
const ran = { type: 'record-objection-overdue', at: late, actor: program } as const
const overdue = (...silent: readonly string[]): ObjectionEvent => ({
  type: 'ObjectionOverdue',
  data: { objectionId, silent },
})
const raised = lives['awaiting-responses']
const halfway = [...raised, answers.education]

describe('awaiting responses', () => {
  it('each department answers, agreeing that the duty goes or maintaining it', () => {
    given(respondToObjection, raised).when(respond).events(answers.education)
    given(respondToObjection, raised).when(maintain).events(answers.police)
  })

  it('when the last one has answered it is put to the coordinating office', () => {
    given(respondToObjection, halfway).when(maintain).events(answers.police, putToOffice)
  })

  it('an answer needs a reason, and stands', () => {
    given(respondToObjection, raised)
      .when({ ...respond, reason: ' ' })
      .refused({ code: 'reason-missing' })
    given(respondToObjection, halfway).when(respond).refused({ code: 'objection-answered' })
  })

  it.each([educationReviewer, policeHead, civilHead, head, coordinator])(
    'nobody answers for a department but its head ($role of $organisation)',
    (actor) => {
      given(respondToObjection, raised)
        .when({ ...respond, actor })
        .refused({
          code: 'not-permitted',
          command: 'respond-to-objection',
          role: actor.role,
          organisation: actor.organisation,
          permitted: [{ role: 'department-head', of: 'signatory' }],
        })
    },
  )

  it('who was not asked does not answer', () => {
    const decision = respondToObjection.decide(
      { ...respond, organisationId: 'civil', actor: civilHead },
      stateOf(raised),
    )
    expect(decision).toMatchObject({ accepted: false, refusal: { code: 'not-permitted' } })
  })

  it('the office does not decide before the clock has run out', () => {
    given(decideObjection, halfway)
      .when(decide)
      .refused({ code: 'responses-outstanding', respondBy, waitingFor: ['区公安分局'] })
  })

  it('the clock runs out with its instant: silence is recorded and is no agreement', () => {
    given(recordObjectionOverdue, halfway)
      .when({ ...ran, at: inTime })
      .refused({ code: 'objection-not-overdue', respondBy })
    given(recordObjectionOverdue, halfway).when(ran).events(overdue('police'))
    const state = stateOf([...halfway, overdue('police')])
    expect([state.status, state.silent, [...state.responses.keys()]]).toEqual([
      'awaiting-decision',
      ['police'],
      ['education'],
    ])
  })

  it('from then on the office decides, whether the program has noted it or not', () => {
    given(decideObjection, halfway)
      .when({ ...decide, at: late })
      .events(overdue('police'), decided('sustained'))
  })

  it('the program only records it, nobody else does', () => {
    const decision = recordObjectionOverdue.decide({ ...ran, actor: coordinator }, stateOf(raised))
    expect(decision).toMatchObject({ accepted: false, refusal: { code: 'not-permitted' } })
  })
})

describe('overdue, on the desk of the coordinating office', () => {
  const desk = [...halfway, overdue('police')]

  it('a late answer is still taken, and changes nothing else', () => {
    given(respondToObjection, desk).when(maintain).events(answers.police)
  })

  it('is decided with grounds, by the office alone', () => {
    given(decideObjection, desk).when(decide).events(decided('sustained'))
    given(decideObjection, desk)
      .when({ ...decide, ruling: 'dismissed' })
      .events(decided('dismissed'))
    given(decideObjection, desk)
      .when({ ...decide, grounds: '' })
      .refused({ code: 'reason-missing' })
    given(decideObjection, desk)
      .when({ ...decide, actor: head })
      .refused({
        code: 'not-permitted',
        command: 'decide-objection',
        role: 'township-head',
        organisation: 'town',
        permitted: [{ role: 'coordinator', of: 'coordinating-office' }],
      })
  })
})

describe('withdrawal', () => {
  const withdraw = { type: 'withdraw-objection', reason: '已协商。', actor: head } as const

  it('is the township’s, while it is open or when it was sustained', () => {
    for (const status of ['awaiting-responses', 'awaiting-decision', 'sustained'] as const)
      given(withdrawObjection, lives[status]).when(withdraw).events(withdrawn)
    given(withdrawObjection, raised)
      .when({ ...withdraw, reason: '' })
      .refused({ code: 'reason-missing' })
    const decision = withdrawObjection.decide({ ...withdraw, actor: policeHead }, stateOf(raised))
    expect(decision).toMatchObject({ accepted: false, refusal: { code: 'not-permitted' } })
  })
})

describe('a department that was asked goes into another', () => {
  const merged: DirectoryEvent = {
    type: 'DepartmentsMerged',
    data: { merged: ['police'], into: 'civil', from: '2026-11-01', reason: '机构改革' },
  }
  const reformed = fold(directory, [...districtEvents, merged])
  const redirect = { type: 'redirect-objection', directory: reformed, actor: program } as const
  const moved: ObjectionEvent = {
    type: 'ObjectionMoved',
    data: {
      objectionId,
      moves: [{ organisationId: 'police', to: { organisationId: 'civil', name: '区民政局' } }],
    },
  }

  it('and the request with it, which its successor answers; the clock runs on', () => {
    given(redirectObjection, raised).when(redirect).events(moved)
    const after = [...raised, moved]
    expect(movesOwed(stateOf(after), reformed)).toEqual([])
    expect(stateOf(after).respondBy).toBe(respondBy)
    const answer = {
      ...answers.police,
      data: { ...answers.police.data, respondedBy: 'qin' },
    } as ObjectionEvent
    given(respondToObjection, after)
      .when({ ...maintain, organisationId: 'civil', actor: civilHead })
      .events(answer)
    given(respondToObjection, after)
      .when({ ...maintain, actor: civilHead })
      .events(answer)
    const former = respondToObjection.decide(maintain, stateOf(after))
    expect(former).toMatchObject({ accepted: false, refusal: { code: 'not-permitted' } })
  })

  it('what was answered before stays', () => {
    given(redirectObjection, [...raised, answers.police])
      .when(redirect)
      .events()
    given(redirectObjection, raised)
      .when({ ...redirect, directory: district })
      .events()
  })

  it('an objection that is addressed to both is answered for both at once', () => {
    const into = fold(directory, [
      ...districtEvents,
      { ...merged, data: { ...merged.data, into: 'education' } } as DirectoryEvent,
    ])
    const decision = redirectObjection.decide(
      { ...redirect, directory: into },
      stateOf(eventsOfRaising(raise)),
    )
    const events = decision.accepted ? decision.events : []
    given(respondToObjection, [...raised, ...events])
      .when(respond)
      .events(
        answers.education,
        {
          type: 'ObjectionAnswered',
          data: { ...answers.education.data, organisationId: 'police' } as never,
        },
        putToOffice,
      )
  })
})
