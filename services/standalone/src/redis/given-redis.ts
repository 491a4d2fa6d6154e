import { Redis } from 'ioredis'
import { StartRefused } from '../start-refused.ts'

const ANSWER_WITHIN = 5_000
const TRY_EVERY = 250

/**
 * Waits until the Redis that REDIS_URL names answers.
 * @throws StartRefused when it turns the program away, or does not answer in time
 */
export const givenRedisAnswers = async (url: string, within = ANSWER_WITHIN): Promise<void> => {
  const connection = new Redis(url, {
    connectTimeout: within,
    maxRetriesPerRequest: null,
    retryStrategy: () => TRY_EVERY,
  })
  let reason = 'it accepts connections and says nothing'
  connection.on('error', (error) => {
    reason = error.message
  })
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error(reason)), within)
  try {
    await Promise.race([connection.ping(), late.promise])
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StartRefused(
      'redis',
      `The Redis at ${withoutPassword(url)} (REDIS_URL) cannot be used: ${why}. ` +
        'Start it or correct REDIS_URL; without REDIS_URL a private Redis is started.',
    )
  } finally {
    clearTimeout(timer)
    connection.disconnect()
  }
}

const withoutPassword = (url: string): string => {
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname}`
}
