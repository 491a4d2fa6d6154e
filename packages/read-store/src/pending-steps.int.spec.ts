import { describe, expect, it } from 'vitest'
import { readModelOf } from './rendered-list.examples.ts'
import { sampleLog } from './sample-log.examples.ts'

const retire = (itemId: string) => ({ kind: 'retire', itemId, reason: '依据废止' }) as const

describe('pending steps', () => {
  const { recorder, town } = sampleLog()
  const pending = (limit = 9) => {
    const readModel = readModelOf(recorder)
    const steps = readModel.pendingSteps(limit)
    readModel.close()
    return steps
  }

  it('are none for a draft', () => {
    town.propose('p1', 'draft', retire('c1'))
    expect(pending()).toEqual([])
  })

  it('are opened by a submission', () => {
    town.steps.submitted('p1')
    expect(pending()).toEqual([
      { eventId: 'event-21', kind: 'route', proposalId: 'p1', since: '2026-03-01T08:00:21.000Z' },
    ])
  })

  it('are closed when sign-offs are requested', () => {
    town.steps['in-sign-off']('p1')
    expect(pending()).toEqual([])
  })

  it('come in the order of the log', () => {
    town.propose('p2', 'submitted', retire('c2'))
    town.steps.accepted('p1')
    expect(pending().map(({ proposalId, kind }) => [proposalId, kind])).toEqual([
      ['p2', 'route'],
      ['p1', 'apply'],
    ])
    expect(pending(1)).toHaveLength(1)
  })

  it('are closed by application and by withdrawal', () => {
    town.steps.applied('p1')
    town.withdraw('p2')
    expect(pending()).toEqual([])
  })
})
