import { describe, expect, it } from 'vitest'
import { digestDue } from './digest-day.ts'

describe('a digest', () => {
  it.each([
    ['2026-11-21T23:59:59.999Z', undefined, undefined],
    ['2026-11-22T00:00:00.000Z', undefined, '2026-11-22'],
    ['2026-11-22T15:59:00.000Z', '2026-11-21', '2026-11-22'],
    ['2026-11-22T15:59:00.000Z', '2026-11-22', undefined],
    ['2026-11-22T16:00:00.000Z', '2026-11-22', undefined],
    ['2026-11-23T00:00:00.000Z', '2026-11-22', '2026-11-23'],
  ])('from eight in China on: at %s after the one of %s it is due for %s', (now, last, day) => {
    expect(digestDue(now, 8, last)).toBe(day)
  })

  it('is not due again when the clock is set back', () => {
    expect(digestDue('2026-11-20T04:00:00.000Z', 8, '2026-11-22')).toBeUndefined()
  })

  it('may be due from midnight on', () => {
    expect(digestDue('2026-11-21T16:00:00.000Z', 0, '2026-11-21')).toBe('2026-11-22')
  })
})
