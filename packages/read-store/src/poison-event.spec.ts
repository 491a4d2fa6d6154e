import { describe, expect, it } from 'vitest'
import { blamesEvent } from './poison-event.ts'

const sqliteError = (errcode: number) => Object.assign(new Error('SQLite'), { errcode })

describe('an error while an event is applied', () => {
  it.each([
    ['a wrong type', new TypeError('not iterable')],
    ['a missing value', sqliteError(1299)],
    ['a number where text belongs', sqliteError(20)],
  ])('blames the event for %s', (_, error) => {
    expect(blamesEvent(error)).toBe(true)
  })

  it.each([
    ['a full disk', sqliteError(13)],
    ['a lock', sqliteError(5)],
    ['a failing disk', sqliteError(1290)],
  ])('does not blame the event for %s', (_, error) => {
    expect(blamesEvent(error)).toBe(false)
  })
})
