import type { Feed, ReadModel } from '@dutybook/read-store'

/** Tells one listener that an inbox may have changed; what rings while nobody listens is not lost. */
export interface Bell {
  /** Resolves at once when it has rung since the last call; false when it was quiet for that long, or stopped. */
  rung(withinMs: number): Promise<boolean>
  stop(): void
}

export const hangBell = (
  feed: Pick<Feed, 'onAdvance'>,
  readModel: Pick<ReadModel, 'inboxVersion'>,
  organisationId: string,
): Bell => {
  let heard = readModel.inboxVersion(organisationId)
  let rang = false
  let stopped = false
  let wake = (): void => undefined
  const silence = feed.onAdvance(() => {
    const version = readModel.inboxVersion(organisationId)
    if (version === heard) return
    heard = version
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
