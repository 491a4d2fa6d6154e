import { type EditionEvent, editions, inForceOn } from '@dutybook/duty-lists'
import { fold } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { id } from './cast.ts'
import { goldenLog, itIsKept } from './golden-log.ts'

const { events: log } = goldenLog('v4')

/** The event types that version 4 added, by hand: a type may be added here, never taken away. */
const added: readonly EditionEvent['type'][] = ['EditionPublished']

describe('the golden log of version 4', () => {
  itIsKept('v4', added)

  it('folds to the same editions', () => {
    const events = log.filter(
      ({ stream }) => stream === `editions-${id('list')}`,
    ) as unknown as EditionEvent[]
    const { published, proposals } = fold(editions, events)
    expect(
      published.map(({ number, revision, effectiveOn, corrects }) => [
        number,
        revision,
        effectiveOn,
        corrects?.number,
      ]),
    ).toEqual([
      [1, 2, '2026-11-02', undefined],
      [2, 4, '2027-01-01', undefined],
      [3, 4, '2027-02-01', 2],
    ])
    expect([...proposals]).toEqual([id('proposal')])
    const days = ['2026-11-01', '2026-11-02', '2027-01-15', '2027-02-01']
    expect(days.map((day) => inForceOn(published, day)?.number)).toEqual([undefined, 1, 1, 3])
  })
})
