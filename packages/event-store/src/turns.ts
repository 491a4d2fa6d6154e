/** Lets work on one thing be done one after the other, and work on different things at once. */
export type Turns = <T>(thing: string, work: () => Promise<T>) => Promise<T>

export const createTurns = (): Turns => {
  const last = new Map<string, Promise<void>>()
  return (thing, work) => {
    const before = last.get(thing)
    const turn = before === undefined ? work() : before.then(work)
    const over = turn.then(nothing, nothing)
    last.set(thing, over)
    void over.then(() => {
      if (last.get(thing) === over) last.delete(thing)
    })
    return turn
  }
}

const nothing = (): void => undefined
