import { START } from '@dutybook/kernel'
import { expect, it } from 'vitest'
import { placesInCopy } from './places-in-copy.ts'

it('a position stands where the copy has its event, or the last one before it', () => {
  const places = placesInCopy([START, '05', '03', '09', '03', '06'])
  for (const [from, to] of [
    ['03', '0300'],
    ['05', '0410'],
    ['08', '0555'],
  ] as const)
    places.see({ from, to })
  expect([START, '03', '05', '06', '09'].map((position) => places.placeOf(position))).toEqual([
    START,
    '0300',
    '0410',
    '0410',
    '0555',
  ])
})

it('in a log without events is its beginning', () => {
  expect(placesInCopy(['07']).placeOf('07')).toBe(START)
})
