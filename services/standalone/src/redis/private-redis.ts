import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { earlierRedisGone } from './earlier-redis.ts'
import { answers, type RedisChild, spawnRedis } from './redis-child.ts'
import { RedisCannotStart } from './redis-cannot-start.ts'
import { freshSettings, type RedisSettings, redisUrl, writeConfig } from './redis-config.ts'
import { redisProgram, type Surroundings } from './redis-program.ts'
import { complainsAboutData, setDataAside } from './set-aside.ts'

export interface PrivateRedisOptions {
  /** Created when missing; nothing else may use it. */
  readonly folder: string
  readonly logger: Logger
  readonly surroundings?: Surroundings
  /** How long a Redis of an earlier process may take to leave the folder, ms. */
  readonly leaveWithin?: number
}

/** A Redis server of our own on a loopback port; it keeps its address over restarts and dies with this process. */
export interface PrivateRedis {
  /** With the password. */
  readonly url: string
  stop(): Promise<void>
}

const ANSWER_WITHIN = 30_000
const LEAVE_WITHIN = 15_000
const FIRST_PAUSE = 100
const LONGEST_PAUSE = 5_000
const PORTS_TRIED = 3

/** Resolves when the server answers; starts it again whenever it ends. @throws RedisProgramMissing, RedisCannotStart */
export const startPrivateRedis = async (options: PrivateRedisOptions): Promise<PrivateRedis> => {
  const { logger, surroundings, leaveWithin = LEAVE_WITHIN } = options
  const folder = resolve(options.folder)
  const program = await redisProgram(surroundings)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await earlierRedisGone(folder, leaveWithin)

  const launch = async (settings: RedisSettings): Promise<RedisChild> => {
    const child = spawnRedis(program, folder, logger)
    if (await answers(child, settings, ANSWER_WITHIN)) return child
    const lastWords = await child.gone
    if (lastWords.some(complainsAboutData) && (await setDataAside(folder, logger))) return launch(settings)
    throw new RedisCannotStart(
      `the private Redis (${program}) ended at start: ${lastWords.slice(-5).join(' | ')}`,
    )
  }
  const launchOnFreePort = async (tries: number): Promise<[RedisSettings, RedisChild]> => {
    const settings = await freshSettings(folder)
    await writeConfig(settings)
    try {
      return [settings, await launch(settings)]
    } catch (error) {
      if (tries === 1 || !String(error).includes('in use')) throw error
      return launchOnFreePort(tries - 1)
    }
  }

  const stopping = new AbortController()
  let [settings, child] = await launchOnFreePort(PORTS_TRIED)

  const relaunch = async (): Promise<RedisChild> => {
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      await sleep(pause, undefined, { signal: stopping.signal })
      try {
        return await launch(settings)
      } catch (error) {
        logger.error({ err: error }, 'the private Redis did not start')
      }
    }
  }
  const supervise = async (): Promise<void> => {
    for (;;) {
      await child.gone
      if (stopping.signal.aborted) return
      logger.warn('the private Redis ended by itself; starting it again')
      child = await relaunch()
      if (stopping.signal.aborted) await child.stop()
    }
  }
  const supervision = supervise().catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error
  })

  return {
    url: redisUrl(settings),
    async stop() {
      stopping.abort()
      await child.stop()
      await supervision
    },
  }
}
