import { describe, expect, it } from 'vitest'
import { accept, type Decider, declineAndRemember, type Refusal } from './decider.ts'
import type { DomainEvent } from './event.ts'
import { emptyHistory, extend, type Recorded, respond } from './history.ts'

type Counted = DomainEvent<'Counted', { readonly by: number }>
type CountRefused = DomainEvent<'CountRefused', { readonly refusal: TooMuch }>
type TooMuch = Refusal<'too-much'>

const counter: Decider<number, number, Counted | CountRefused, TooMuch> = {
  initial: 0,
  decide: (by) =>
    by > 9
      ? declineAndRemember(
          { code: 'too-much' },
          { type: 'CountRefused', data: { refusal: { code: 'too-much' } } },
        )
      : accept({ type: 'Counted', data: { by } }),
  evolve: (count, event) => (event.type === 'Counted' ? count + event.data.by : count),
}

const recorded = (
  revision: number,
  commandId: string,
  event: Counted | CountRefused,
): Recorded<Counted | CountRefused> => ({
  ...event,
  revision,
  position: String(revision).padStart(4, '0'),
  metadata: {
    actor: { id: 'p1', organisation: 'o1', role: 'r' },
    correlationId: 'c',
    causationId: 'c',
    commandId,
    commandHash: `hash of ${commandId}`,
    schemaVersion: 1,
  },
})

describe('a history', () => {
  const start = emptyHistory(counter)
  const later = extend(counter, start, [
    recorded(0, 'a', { type: 'Counted', data: { by: 2 } }),
    recorded(1, 'a', { type: 'Counted', data: { by: 3 } }),
    recorded(2, 'b', { type: 'CountRefused', data: { refusal: { code: 'too-much' } } }),
  ])

  it('starts before the first event', () => {
    expect(emptyHistory(counter)).toEqual({ state: 0, revision: -1, commands: new Map() })
  })

  it('folds state and revision and leaves the earlier state as it was', () => {
    expect([later.state, later.revision]).toEqual([5, 2])
    expect([start.state, start.revision]).toEqual([0, -1])
  })

  it('remembers where each command ended and what was refused', () => {
    expect(later.commands.get('a')).toMatchObject({ revision: 1, position: '0001', refusal: undefined })
    expect(later.commands.get('b')?.refusal).toEqual({ code: 'too-much' })
  })

  describe('answers a command', () => {
    it('that is new by deciding', () => {
      expect(respond(counter, later, { id: 'c', hash: 'h', command: 4 })).toEqual({
        kind: 'record',
        events: [{ type: 'Counted', data: { by: 4 } }],
      })
    })

    it('that is repeated with what happened before, and records nothing', () => {
      expect(respond(counter, later, { id: 'a', hash: 'hash of a', command: 99 })).toEqual({
        kind: 'repeated',
        trace: later.commands.get('a'),
      })
    })

    it('whose id belongs to other content by turning it away', () => {
      expect(respond(counter, later, { id: 'a', hash: 'another', command: 1 })).toEqual({
        kind: 'command-id-reused',
      })
    })

    it('that is refused memorably with events to record', () => {
      expect(respond(counter, later, { id: 'd', hash: 'h', command: 10 })).toEqual({
        kind: 'record',
        events: [{ type: 'CountRefused', data: { refusal: { code: 'too-much' } } }],
        refusal: { code: 'too-much' },
      })
    })
  })
})
