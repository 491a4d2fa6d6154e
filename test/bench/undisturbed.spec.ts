import { expect, it } from 'vitest'
import { processorTimeIn } from './stolen-time.ts'
import { ATTEMPTS, TOLERATED, undisturbed } from './undisturbed.ts'

const working = async (...losses: readonly number[]) => {
  let done = 0
  const figure = await undisturbed(
    async () => ++done,
    () => () => losses[done - 1] ?? 0,
  )
  return { figure, done }
}

it('does undisturbed work once', async () => {
  expect(await working(TOLERATED)).toEqual({ figure: 1, done: 1 })
})

it('does disturbed work again until it is not', async () => {
  expect(await working(0.5, 0)).toEqual({ figure: 2, done: 2 })
})

it('takes the least disturbed where all are', async () => {
  const losses = [0.5, 0.2, 0.4]
  expect(losses).toHaveLength(ATTEMPTS)
  expect(await working(...losses)).toEqual({ figure: 2, done: ATTEMPTS })
})

it('reads what /proc/stat says of all processors', () => {
  const stat = 'cpu  10 2 3 400 50 6 7 80 9 1\ncpu0 1 1 1 1 1 1 1 1 1 1\n'
  expect(processorTimeIn(stat)).toEqual({ had: 28, stolen: 80 })
})
