/** Does work 0 … count − 1 in order, at most `most` at once. */
export const inParallel = async (
  most: number,
  count: number,
  work: (index: number) => Promise<unknown>,
): Promise<void> => {
  let next = 0
  const takeTurns = async (): Promise<void> => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: most }, takeTurns))
}
