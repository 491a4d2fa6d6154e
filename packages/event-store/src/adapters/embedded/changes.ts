/** Tells subscriptions that the log may have grown, whoever wrote to it. */
export interface Changes {
  /** A number that is another one after every commit. Take it before reading. */
  readonly current: () => number
  /** Says that this process has committed. */
  readonly announce: () => void
  /** Resolves when something was committed after `seen` was taken, or on abort. */
  after(seen: number, signal: AbortSignal): Promise<void>
  /** Wakes everybody. */
  readonly close: () => void
}

const POLL_MS = 150

/** `versionNow` answers another value when somebody else has committed. */
export const createChanges = (versionNow: () => unknown): Changes => {
  const waiting = new Set<() => void>()
  let count = 0
  let version: unknown
  let poll: NodeJS.Timeout | undefined

  const wake = (): void => {
    count++
    for (const resolve of waiting) resolve()
  }

  const current = (): number => {
    const latest = versionNow()
    if (latest !== version) wake()
    version = latest
    return count
  }

  const tick = (): void => {
    try {
      current()
    } catch {
      wake()
    }
  }

  return {
    current,
    announce: wake,
    async after(seen, signal) {
      if (count !== seen || signal.aborted) return
      const { promise, resolve } = Promise.withResolvers<void>()
      waiting.add(resolve)
      signal.addEventListener('abort', resolve as () => void)
      poll ??= setInterval(tick, POLL_MS)
      await promise
      signal.removeEventListener('abort', resolve as () => void)
      waiting.delete(resolve)
      if (waiting.size > 0) return
      clearInterval(poll)
      poll = undefined
    },
    close: wake,
  }
}
