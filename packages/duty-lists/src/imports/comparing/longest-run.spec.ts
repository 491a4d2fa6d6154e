import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestRun } from './longest-run.ts'

/** Length of the longest increasing subsequence, by looking at all of them. */
const longest = (numbers: readonly number[], above = -1): number => {
  const [first, ...rest] = numbers
  if (first === undefined) return 0
  const without = longest(rest, above)
  return first > above ? Math.max(without, 1 + longest(rest, first)) : without
}

describe('longest run', () => {
  it('is increasing, and as long as any', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 12 }), (numbers) => {
        const run = longestRun(numbers)
        const values = run.map((index) => numbers[index] as number)
        expect(run).toEqual(run.toSorted((one, other) => one - other))
        expect(values).toEqual([...new Set(values)].toSorted((one, other) => one - other))
        expect(run.length).toBe(longest(numbers))
      }),
    )
  })
})
