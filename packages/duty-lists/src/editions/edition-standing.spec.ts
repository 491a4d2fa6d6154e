import { describe, expect, it } from 'vitest'
import { inForceOn, standingOn } from './edition-standing.ts'
import { dated } from './editions.examples.ts'

const standings = (day: string, ...editions: ReturnType<typeof dated>[]) =>
  standingOn(editions, day).map(({ standing }) => standing)

describe('an edition with a future date', () => {
  const both = [dated(1, '2026-01-01'), dated(2, '2027-01-01')]

  it('is not in force on the day before, and is from its day on', () => {
    expect(standings('2026-12-31', ...both)).toEqual(['in-force', 'awaited'])
    expect(standings('2027-01-01', ...both)).toEqual(['superseded', 'in-force'])
  })

  it('leaves nothing in force before the first edition takes effect', () => {
    expect(inForceOn([dated(1, '2027-01-01')], '2026-12-31')).toBeUndefined()
  })

  it('never comes into force when a later edition did before it: that one holds its changes', () => {
    const three = [...both, dated(3, '2026-06-01')]
    expect(standings('2026-07-01', ...three)).toEqual(['superseded', 'superseded', 'in-force'])
    expect(standings('2027-02-01', ...three)).toEqual(['superseded', 'superseded', 'in-force'])
  })
})

describe('a correction', () => {
  it('takes the place of what it corrects, on every day', () => {
    const three = [dated(1, '2026-01-01'), dated(2, '2026-06-01'), dated(3, '2026-09-01', 2)]
    expect(standings('2026-07-01', ...three)).toEqual(['in-force', 'corrected', 'awaited'])
    expect(standings('2026-09-01', ...three)).toEqual(['superseded', 'corrected', 'in-force'])
    expect(standingOn(three, '2026-09-01')[1]?.correctedBy).toBe(3)
  })
})
