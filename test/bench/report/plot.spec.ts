import { describe, expect, it } from 'vitest'
import type { Measured } from '../measure.ts'
import { plot } from './plot.ts'

const rate = (ratio: number, name = 'reading'): Measured => ({
  name,
  ours: ratio,
  limit: 1,
  unit: 'requests/s',
  ratio,
  goal: 1,
})
const barsIn = (svg: string) =>
  [...svg.matchAll(/<rect x="([\d.]+)" y="\d+" width="([\d.]+)"/gu)].map(([, x, width]) => ({
    from: Number(x),
    width: Number(width),
  }))

describe('plot', () => {
  it('puts what meets its goal to the right of the goal, and what misses it to the left', () => {
    const [met, missed] = barsIn(plot([rate(2), rate(0.5)]))
    expect(met?.from).toBeGreaterThan(missed?.from ?? Number.NaN)
    expect((missed?.from ?? 0) + (missed?.width ?? 0)).toBeCloseTo(met?.from ?? 0)
    expect(met?.width).toBeCloseTo(missed?.width ?? 0)
  })

  it('turns round what should be small', () => {
    const [small, large] = barsIn(plot([{ ...rate(0.5), atMost: true }, rate(2)]))
    expect(small).toEqual(large)
  })

  it('stops at a factor of eight', () => {
    const [far, farther] = barsIn(plot([rate(8), rate(80)]))
    expect(farther).toEqual(far)
  })

  it('writes names as text', () => {
    expect(plot([rate(1, 'a < b & c')])).toContain('a &lt; b &amp; c')
  })
})
