import { describe, expect, it } from 'vitest'
import type { ObjectionEvent } from './objection.ts'
import { lateFrom, objectionWaits } from './objection-waits.ts'
import { answers, lives, respondBy, stateOf } from './objections.examples.ts'

const waits = (events: readonly ObjectionEvent[]) =>
  objectionWaits(stateOf(events), 'office').map(({ act, organisationId }) => `${organisationId} ${act}`)
const raised = lives['awaiting-responses']
const overdue: ObjectionEvent = {
  type: 'ObjectionOverdue',
  data: { objectionId: 'objection', silent: ['police'] },
}
const moved: ObjectionEvent = {
  type: 'ObjectionMoved',
  data: {
    objectionId: 'objection',
    moves: [{ organisationId: 'police', to: { organisationId: 'education', name: '区教育局' } }],
  },
}

describe('an objection waits for', () => {
  it('each department that has not answered, once', () => {
    expect(waits(raised)).toEqual(['education respond-to-objection', 'police respond-to-objection'])
    expect(waits([...raised, answers.education])).toEqual(['police respond-to-objection'])
    expect(waits([...raised, moved])).toEqual(['education respond-to-objection'])
  })

  it('the coordinating office when everybody has answered or the clock ran out; who is late may still answer', () => {
    expect(waits(lives['awaiting-decision'])).toEqual(['office decide-objection'])
    expect(waits([...raised, answers.education, overdue])).toEqual([
      'police respond-to-objection',
      'office decide-objection',
    ])
  })

  it('the township when it was sustained, and nobody when it is over', () => {
    expect(waits(lives.sustained)).toEqual(['town follow-up'])
    expect([waits(lives.dismissed), waits(lives.withdrawn)]).toEqual([[], []])
  })
})

describe('the clock of an objection', () => {
  it('runs while answers are awaited, and from its end on they are late', () => {
    expect(lateFrom(stateOf(raised))).toBe(respondBy)
    for (const status of ['awaiting-decision', 'sustained', 'dismissed', 'withdrawn'] as const)
      expect(lateFrom(stateOf(lives[status]))).toBeUndefined()
  })
})
