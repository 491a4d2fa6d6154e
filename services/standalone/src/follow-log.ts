import type { Feed, FeedStatus } from '@dutybook/read-store'

/** The read model cannot take in the log. */
export class ReadModelStuck extends Error {
  override readonly name = 'ReadModelStuck'
  constructor({ reason = 'no reason is known', error }: FeedStatus) {
    super(`the read model cannot follow the log: ${reason}`, { cause: error })
  }
}

const PATIENCE_MS = 3_000
const LOOK_EVERY_MS = 100

/**
 * Waits until the read model has come to the end of the log.
 * @throws ReadModelStuck when it fails and gets no further for a while; PoisonEvent
 */
export const followLog = async ({ caughtUp, status }: Pick<Feed, 'caughtUp' | 'status'>): Promise<void> => {
  const stuck = Promise.withResolvers<never>()
  let { position } = status()
  let moved = performance.now()
  const timer = setInterval(() => {
    const now = status()
    if (now.reason === undefined || now.position !== position) {
      position = now.position
      moved = performance.now()
    } else if (performance.now() - moved >= PATIENCE_MS) stuck.reject(new ReadModelStuck(now))
  }, LOOK_EVERY_MS)
  try {
    await Promise.race([caughtUp, stuck.promise])
  } finally {
    clearInterval(timer)
  }
}
