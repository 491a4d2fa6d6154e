import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { type StallWatch, watchForStalls } from './stall-watch.ts'

let watch: StallWatch
afterEach(() => watch.stop())

const watching = (look: () => Promise<string | undefined>): (() => string) => {
  watch = watchForStalls({ name: 'x', work: 'the work', look, patienceMs: 20 })
  return () => {
    try {
      void watch.check.check()
      return 'well'
    } catch (error) {
      return String(error)
    }
  }
}

const looks = async (which: () => Promise<string | undefined>, count: number) => {
  const { promise, resolve } = Promise.withResolvers<void>()
  let times = 0
  const state = watching(async () => {
    if (++times === count) resolve()
    return which()
  })
  await promise
  await sleep(5)
  return state
}

describe('work', () => {
  it('that stands still at the same mark has stopped, and has not as soon as it goes on', async () => {
    let mark = 'a'
    const state = await looks(async () => mark, 12)
    expect(state()).toBe('Error: the work has stood still for 0.02 s')
    mark = 'b'
    while (state() !== 'well') await sleep(1)
    expect(state()).toBe('well')
  })

  it('that goes on, is not there, or cannot be looked at, has not stopped', async () => {
    let count = 0
    expect((await looks(async () => `${count++}`, 15))()).toBe('well')
    watch.stop()
    expect((await looks(async () => undefined, 15))()).toBe('well')
    watch.stop()
    expect((await looks(() => Promise.reject(new Error('away')), 15))()).toBe('well')
  })
})
