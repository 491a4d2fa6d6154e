import { directoryStream, mergeDepartments, registerOrganisations } from '@dutybook/duty-lists'
import { describe, expect, it } from 'vitest'
import { readModelOf } from './rendered-list.examples.ts'
import { at } from './sample-district.examples.ts'
import { sampleLog } from './sample-log.examples.ts'

const retire = (itemId: string) => ({ kind: 'retire', itemId, reason: '依据废止' }) as const

describe('pending steps', () => {
  const { recorder, town } = sampleLog()
  const pending = (limit = 9) => {
    const readModel = readModelOf(recorder)
    const steps = readModel.pendingSteps(limit).filter(({ kind }) => kind !== 'schedule')
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
      { eventId: 'event-21', kind: 'route', subjectId: 'p1', since: '2026-03-01T08:00:21.000Z' },
    ])
  })

  it('are closed when sign-offs are requested', () => {
    town.steps['in-sign-off']('p1')
    expect(pending()).toEqual([])
  })

  it('come in the order of the log', () => {
    town.propose('p2', 'submitted', retire('c2'))
    town.steps.accepted('p1')
    expect(pending().map(({ subjectId, kind }) => [subjectId, kind])).toEqual([
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

describe('a pending redirection', () => {
  const { recorder, district, town } = sampleLog()
  const { id } = district
  const actor = at('coordinator', id('office'))
  const owed = () => {
    const readModel = readModelOf(recorder)
    const steps = readModel.pendingSteps(9).filter(({ kind }) => kind !== 'schedule')
    const found = steps.map(({ kind, subjectId }) => `${kind} ${subjectId}`)
    readModel.close()
    return found
  }
  const register = (kind: 'department' | 'township', name: string) =>
    recorder.play(registerOrganisations, directoryStream('qingshui'), {
      type: 'register-organisations',
      organisations: [{ organisationId: `id of ${name}`, kind, name, aliases: [] }],
      actor,
    })

  it('is owed to every open proposal that names the department, since it is known', () => {
    const named = { departments: ['区林业局'] }
    town.propose('p1', 'in-sign-off', { kind: 'amend', itemId: 'c1', fields: named })
    town.propose('p2', 'in-sign-off', { kind: 'amend', itemId: 'c2', fields: named })
    town.propose('p3', 'in-sign-off', retire('c4'))
    expect(owed()).toEqual([])
    register('department', '区林业局')
    expect(owed()).toEqual(['redirect p1', 'redirect p2'])
    const readModel = readModelOf(recorder)
    expect(readModel.pendingSteps(1)[0]?.since).toBe(recorder.events.at(-1)?.recordedAt)
  })

  it('is done when the proposal follows, or is decided', () => {
    town.steps.redirected('p1')
    expect(owed()).toEqual(['redirect p2'])
    town.withdraw('p2')
    expect(owed()).toEqual([])
  })

  it('is owed after a merger to those that the merged department has not answered', () => {
    town.sign('p3', id('water'), { verdict: 'approve' })
    town.propose('p4', 'in-sign-off', retire('c3'))
    recorder.play(mergeDepartments, directoryStream('qingshui'), {
      type: 'merge-departments',
      merged: [id('water')],
      into: { organisationId: id('market') },
      from: '2026-01-01',
      reason: '机构改革',
      at: '2026-11-21T00:00:00.000Z',
      actor,
    })
    expect(owed()).toEqual(['redirect p4'])
    town.sign('p4', id('office'), { verdict: 'approve' })
    expect(owed()).toEqual(['redirect p4'])
    town.sign('p4', id('water'), { verdict: 'approve' })
    expect(owed()).toEqual(['apply p4'])
  })
})
