/** `new` is for what has come since the last look, `all` for everything that is owed. */
export type Which = 'new' | 'all'

/** Looks at what is owed, one look at a time: what is asked for while one runs follows it. */
export interface Looks {
  ask(which: Which): void
  /** Asks for `new` a moment later: many things that happen one after the other are worth one look, and need not wait for it. */
  askSoon(): void
  /** Resolves when no look runs, and none will. */
  stop(): Promise<void>
}

const SOON_MS = 25

export const createLooks = (
  look: (which: Which) => Promise<void>,
  onFailed: (error: unknown) => void,
): Looks => {
  let wanted: Which | undefined
  let running: Promise<void> | undefined
  let soon: NodeJS.Timeout | undefined
  let stopped = false

  const lookWhileWanted = async (): Promise<void> => {
    while (wanted !== undefined && !stopped) {
      const which = wanted
      wanted = undefined
      try {
        await look(which)
      } catch (error) {
        onFailed(error)
      }
    }
    running = undefined
  }

  const ask = (which: Which): void => {
    if (stopped) return
    if (wanted !== 'all') wanted = which
    running ??= lookWhileWanted()
  }

  return {
    ask,
    askSoon() {
      if (stopped) return
      soon ??= setTimeout(() => {
        soon = undefined
        ask('new')
      }, SOON_MS)
    },
    async stop() {
      stopped = true
      clearTimeout(soon)
      await running
    },
  }
}
