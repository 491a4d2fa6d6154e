import { describe, expect, it } from 'vitest'
import type { EventRow } from './reads.ts'
import { createRecentRows } from './recent-rows.ts'

const row = (number: number, data = '{}'): EventRow => [
  number,
  1,
  'a',
  number - 1,
  0,
  `event-${number}`,
  'counted',
  '{}',
  data,
]
const rows = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => row(first + index))

describe('the last rows of a log', () => {
  it('are given from any of them on, and not when some are missing at either end', () => {
    const recent = createRecentRows()
    expect(recent.between(5, 6)).toBeUndefined()
    recent.add(rows(6, 7))
    recent.add(rows(8, 8))
    expect(recent.between(5, 8)).toEqual(rows(6, 8))
    expect(recent.between(6, 7)).toEqual(rows(7, 7))
    expect(recent.between(8, 8)).toEqual([])
    expect(recent.between(4, 8)).toBeUndefined()
    expect(recent.between(5, 9)).toBeUndefined()
    expect(recent.between(9, 8)).toBeUndefined()
    recent.clear()
    expect(recent.between(7, 8)).toBeUndefined()
  })

  it('are few, however many there were', () => {
    const recent = createRecentRows()
    recent.add(rows(1, 1_000))
    expect(recent.between(968, 1_000)).toEqual(rows(969, 1_000))
    expect(recent.between(967, 1_000)).toBeUndefined()
  })

  it('are not long, however few', () => {
    const recent = createRecentRows()
    recent.add([row(1, 'x'.repeat(200_000)), row(2, 'x'.repeat(200_000)), row(3)])
    expect(recent.between(1, 3)).toHaveLength(2)
    expect(recent.between(0, 3)).toBeUndefined()
    recent.add([row(4, 'x'.repeat(300_000))])
    expect(recent.between(3, 4)).toBeUndefined()
    recent.add([row(5)])
    expect(recent.between(4, 5)).toEqual([row(5)])
  })
})
