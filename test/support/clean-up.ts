import { afterAll } from 'vitest'

/** What the tests of a file start is handed in here and ended, last first, when all of them are done or have failed. */
export const cleanUp = (): ((end: () => unknown) => void) => {
  const ends: (() => unknown)[] = []
  afterAll(async () => {
    for (const end of ends.splice(0).reverse()) await end()
  })
  return (end) => void ends.push(end)
}
