import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { trackProgress } from './progress.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('waiting for a position', () => {
  const progress = () => trackProgress('3', () => undefined)

  it('is over at once when it was reached before', async () => {
    expect(await progress().waitFor('3', 0)).toBe(true)
  })

  it('is over as soon as it is reached or passed', async () => {
    const tracked = progress()
    const answers = [tracked.waitFor('4', 1000), tracked.waitFor('6', 1000)]
    tracked.advance('5')
    expect(await answers[0]).toBe(true)
    tracked.advance('6')
    expect(await answers[1]).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends with false after the time, or at once without time', async () => {
    const tracked = progress()
    expect(await tracked.waitFor('4', 0)).toBe(false)
    const answer = tracked.waitFor('4', 1000)
    vi.advanceTimersByTime(1000)
    expect(await answer).toBe(false)
  })

  it('ends with false when nothing will advance any more', async () => {
    const tracked = progress()
    const answer = tracked.waitFor('4', 1000)
    tracked.end()
    expect(await answer).toBe(false)
    expect(await tracked.waitFor('4', 1000)).toBe(false)
    expect(await tracked.waitFor('2', 1000)).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })
})
