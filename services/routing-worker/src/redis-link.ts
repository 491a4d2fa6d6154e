import { Redis } from 'ioredis'
import type { Logger } from 'pino'

/** The feeder's connection: it fails fast while Redis is away, and says once that it went and once that it came back. */
export interface RedisLink {
  readonly connection: Redis
  readonly up: boolean
  /** Resolves when Redis was used with success for the first time. */
  readonly reached: Promise<void>
  open(): void
  /** Told whenever Redis can be reached (again). */
  onReady(listener: () => void): void
  /** What the last use of Redis showed. A connection that failed is opened anew: its other end may be gone silently. */
  worked(): void
  failed(error: unknown): void
  close(): void
}

const COMMAND_TIMEOUT = 5_000

/** Pauses between attempts to connect: soon at first, at most two seconds apart. */
export const reconnectAfter = (attempt: number): number => Math.min(50 * 2 ** Math.min(attempt, 10), 2_000)

export const createRedisLink = (url: string, logger: Logger): RedisLink => {
  const connection = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: COMMAND_TIMEOUT,
    retryStrategy: reconnectAfter,
  })
  let up: boolean | undefined
  const { promise: reached, resolve: isReached } = Promise.withResolvers<void>()
  const learn = (now: boolean, error?: unknown): void => {
    if (up === now) return
    if (!now) logger.warn({ err: error }, 'Redis is away; steps wait in the log')
    else if (up === false) logger.info('Redis is back')
    up = now
  }
  connection.on('error', (error) => learn(false, error))
  connection.on('close', () => learn(false))
  return {
    connection,
    get up() {
      return up === true
    },
    open: () => void connection.connect().catch((error: unknown) => learn(false, error)),
    onReady: (listener) => void connection.on('ready', listener),
    reached,
    worked: () => {
      learn(true)
      isReached()
    },
    failed: (error) => {
      learn(false, error)
      if (connection.status === 'ready') connection.disconnect(true)
    },
    close: () => {
      connection.removeAllListeners('close')
      connection.disconnect()
    },
  }
}
