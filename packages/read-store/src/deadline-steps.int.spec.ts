import { describe, expect, it } from 'vitest'
import { timekeeping } from './deadlines.examples.ts'
import { openReadModel } from './open-read-model.ts'
import { readModelOf } from './rendered-list.examples.ts'
import { sampleLog } from './sample-log.examples.ts'

const retire = (itemId: string) => ({ kind: 'retire', itemId, reason: '依据废止' }) as const
const later = '2027-03-01T00:00:00.000Z'

const given = () => {
  const log = sampleLog()
  const owed = (instant?: string) => {
    const readModel = readModelOf(log.recorder)
    const found = readModel.pendingSteps(9, instant)
    readModel.close()
    return found
  }
  return { ...log, time: timekeeping(log), owed }
}

describe('deadlines', () => {
  const { recorder, town, time, owed } = given()
  const kinds = (instant?: string) => owed(instant).map(({ kind, subjectId }) => `${kind} ${subjectId}`)

  it('are owed to what waits for an answer without one', () => {
    town.propose('p1', 'in-sign-off', retire('c4'))
    expect(owed(later)).toEqual([
      {
        eventId: recorder.events.at(-1)?.id,
        kind: 'schedule',
        subjectId: 'p1',
        since: recorder.events.at(-1)?.recordedAt,
      },
    ])
  })

  it('once set, nothing is owed until the first instant comes', () => {
    time.schedule('p1')
    const { deadlines } = town.proposalNow('p1')
    expect(deadlines.map(({ days, remindAt }) => [days, remindAt])).toEqual([
      [5, '2026-03-03T15:59:59.999Z'],
      [5, '2026-03-03T15:59:59.999Z'],
    ])
    expect(kinds()).toEqual([])
    expect(kinds('2026-03-03T15:59:59.998Z')).toEqual([])
    expect(owed('2026-03-03T15:59:59.999Z')).toEqual([
      {
        eventId: recorder.events.at(-1)?.id,
        kind: 'remind',
        subjectId: 'p1',
        since: '2026-03-03T15:59:59.999Z',
      },
    ])
  })

  it('the next one is owed after each that was recorded', () => {
    time.remind('p1', '2026-03-03T15:59:59.999Z')
    expect(kinds('2026-03-03T16:00:00.000Z')).toEqual([])
    expect(owed(later)).toMatchObject([{ kind: 'remind', since: '2026-03-06T15:59:59.999Z' }])
    time.remind('p1', later)
    expect(kinds(later)).toEqual([])
  })

  it('come due after what is owed at once, and no more than were asked for', () => {
    town.propose('p2', 'in-sign-off', retire('c2'))
    time.schedule('p2')
    town.propose('p3', 'submitted', retire('c3'))
    expect(kinds(later)).toEqual(['route p3', 'remind p2'])
    const readModel = readModelOf(recorder)
    expect(readModel.pendingSteps(1, later).map(({ kind }) => kind)).toEqual(['route'])
    readModel.close()
  })

  it('are owed anew for a desk, and to nobody when the proposal is closed', () => {
    town.sign('p2', town.id('office'), { verdict: 'return', reason: '不明' })
    town.withdraw('p3')
    expect(kinds(later)).toEqual(['schedule p2'])
    time.schedule('p2')
    expect(kinds(later)).toEqual(['remind p2'])
    town.withdraw('p2')
    expect(kinds(later)).toEqual([])
  })

  it('are the same however the log is cut into batches', () => {
    const whole = readModelOf(recorder)
    for (const size of [1, 2, 7]) {
      const model = openReadModel({ path: ':memory:' })
      for (let start = 0; start < recorder.events.length; start += size) {
        const batch = recorder.events.slice(start, start + size)
        model.apply(batch, batch.at(-1)?.position ?? '')
      }
      expect(model.pendingSteps(9, later)).toEqual(whole.pendingSteps(9, later))
      expect(model.proposal('p1')).toEqual(whole.proposal('p1'))
      model.close()
    }
    whole.close()
  })
})
