/** Indices of a longest strictly increasing subsequence, in O(n log n). */
export const longestRun = (numbers: readonly number[]): readonly number[] => {
  const tails: number[] = []
  const previous: number[] = []
  for (const [index, number] of numbers.entries()) {
    const length = firstAtLeast(tails, (tail) => (numbers[tail] as number) >= number)
    previous[index] = tails[length - 1] ?? -1
    tails[length] = index
  }
  const run: number[] = []
  for (let at = tails.at(-1) ?? -1; at !== -1; at = previous[at] as number) run.push(at)
  return run.reverse()
}

const firstAtLeast = (sorted: readonly number[], reached: (value: number) => boolean): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (reached(sorted[middle] as number)) high = middle
    else low = middle + 1
  }
  return low
}
