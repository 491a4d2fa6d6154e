import { describe, expect, it } from 'vitest'
import { basic, cooperative, reclaimed } from '../duty-lists.examples.ts'
import type { ItemContent } from '../lists/item.ts'
import { dutyHolders, type Regime } from './duty-holders.ts'

const township = { name: '柳桥街道', as: 'township', organisationId: 'town' } as const
const known: Readonly<Record<string, string>> = { 区公安分局: 'police', 区民政局: 'civil' }

const told = (
  texts: readonly (readonly [string, Readonly<Record<string, ItemContent>>])[],
  successors: ReadonlyMap<string, readonly string[]> = new Map(),
) => {
  const regimes = texts.map(
    ([from, contents], revision): Regime => ({ from, revision, contents: new Map(Object.entries(contents)) }),
  )
  return dutyHolders({ township, regimes, successors, resolve: (name) => known[name] }).map(
    ({ itemId, periods }) =>
      `${itemId}: ${periods
        .map(({ from, to = '', performers, nobody = '', finding }) => {
          const who = performers.map(({ name }) => name).join('+')
          return `${from}–${to} ${who}${nobody}${finding ? '!' : ''}`
        })
        .join(', ')}`,
  )
}

describe('a reclaimed duty', () => {
  const before = cooperative('犬只收容', '区公安分局')
  const after = reclaimed('犬只收容', '区公安分局')

  it('is performed by the township until the day of the reclaim, and by the receiver from then on', () => {
    expect(
      told([
        ['2026-01-01', { d: before }],
        ['2026-06-01', { d: before }],
        ['2027-01-01', { d: after }],
      ]),
    ).toEqual(['d: 2026-01-01–2027-01-01 柳桥街道+区公安分局, 2027-01-01– 区公安分局'])
  })

  it('comes back to the township with its return, under a merge too', () => {
    const returned = told(
      [
        ['2026-01-01', { d: after }],
        ['2026-06-01', { m: basic('犬只与便民服务') }],
      ],
      new Map([['d', ['m']]]),
    )
    expect(returned).toEqual(['d: 2026-01-01–2026-06-01 区公安分局, 2026-06-01– 柳桥街道'])
  })

  it('that nobody known has received is a finding, from that day on', () => {
    expect(
      told([
        ['2026-01-01', { d: before }],
        ['2026-06-01', { d: reclaimed('犬只收容', '区园林局') }],
      ]),
    ).toEqual(['d: 2026-01-01–2026-06-01 柳桥街道+区公安分局, 2026-06-01– receiver-unresolved!'])
  })

  it('that was retired is a finding; one that was cancelled is not, for so it was decided', () => {
    expect(
      told([
        ['2026-01-01', { d: after }],
        ['2026-06-01', {}],
      ]),
    ).toEqual(['d: 2026-01-01–2026-06-01 区公安分局, 2026-06-01– retired!'])
    expect(told([['2026-01-01', { d: { ...after, cancelled: true } }]])).toEqual(['d: 2026-01-01– cancelled'])
  })

  it('is told of, and no duty that was never reclaimed', () => {
    expect(told([['2026-01-01', { a: basic('便民'), c: before }]])).toEqual([])
  })
})
