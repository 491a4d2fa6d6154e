import type { Feed } from '@dutybook/read-store'

/** Tells one listener that the read model has moved on; what rings while nobody listens is not lost. */
export interface Bell {
  /** Resolves at once when it has rung since the last call; false when it was quiet for that long, or stopped. */
  rung(withinMs: number): Promise<boolean>
  stop(): void
}

export const hangBell = (feed: Pick<Feed, 'onAdvance'>): Bell => {
  let rang = false
  let stopped = false
  let wake = (): void => undefined
  const silence = feed.onAdvance(() => {
    rang = true
    wake()
  })
  return {
    rung: async (withinMs) => {
      if (!rang && !stopped) {
        const { promise, resolve } = Promise.withResolvers<void>()
        wake = resolve
        const timer = setTimeout(resolve, withinMs)
        await promise
        clearTimeout(timer)
      }
      const answer = rang
      rang = false
      return answer
    },
    stop: () => {
      stopped = true
      silence()
      wake()
    },
  }
}
