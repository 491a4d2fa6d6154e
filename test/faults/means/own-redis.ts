import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { dataFolder } from '../../support/data-folder.ts'
import { freePort } from '../../support/free-port.ts'

/** A Redis with an append-only file, as in a large installation, that can be hurt. It keeps its address. */
export interface OwnRedis {
  readonly url: string
  flush(): Promise<void>
  /** SIGKILL; what was written in the last second may be lost. */
  kill(): Promise<void>
  /** Starts it again on what it has on disk. */
  start(): Promise<void>
  /** Cuts the append-only file of a killed Redis off, at so much of its length (0 to 1). */
  truncate(part: number): void
  /** Jobs that BullMQ took from a worker which held them for too long. */
  timesStalled(): Promise<number>
  /** Jobs that some worker holds now. */
  held(): Promise<readonly string[]>
  remove(): Promise<void>
}

const KEYS = '{dutybook}:steps'
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

export const openOwnRedis = async (): Promise<OwnRedis> => {
  const folder = dataFolder()
  const port = await freePort()
  const settings = {
    port,
    dir: folder.path,
    bind: '127.0.0.1',
    save: '',
    appendonly: 'yes',
    appendfsync: 'everysec',
    'maxmemory-policy': 'noeviction',
  }
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)])
  let child: ChildProcess | undefined

  const ask = async <T>(question: (redis: Redis) => Promise<T>): Promise<T> => {
    const redis = new Redis(port, '127.0.0.1', { retryStrategy: () => 20, maxRetriesPerRequest: null })
    redis.on('error', () => undefined)
    try {
      return await question(redis)
    } finally {
      redis.disconnect()
    }
  }
  const start = async (): Promise<void> => {
    const started = spawn('redis-server', args, { stdio: 'ignore' })
    running.add(started)
    started.once('exit', () => running.delete(started))
    child = started
    await Promise.race([
      ask((redis) => redis.ping()),
      once(started, 'exit').then(([code]) => Promise.reject(new Error(`Redis ended with ${code}`))),
    ])
  }
  // BullMQ keeps the last 10,000 events only.
  let stalledSeen = 0
  let lastSeen: string | undefined
  const kill = async (): Promise<void> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    await pause(1)
  }
  await start()
  return {
    url: `redis://127.0.0.1:${port}/0`,
    flush: async () => void (await ask((redis) => redis.flushall())),
    kill,
    start,
    truncate(part) {
      const files = join(folder.path, 'appendonlydir')
      const file = readdirSync(files).find((name) => name.endsWith('.incr.aof'))
      if (file === undefined) throw new Error('Redis has no append-only file')
      truncateSync(join(files, file), Math.floor(statSync(join(files, file)).size * part))
    },
    timesStalled: () =>
      ask(async (redis) => {
        const events = await redis.xrange(
          `${KEYS}:events`,
          lastSeen === undefined ? '-' : `(${lastSeen}`,
          '+',
        )
        stalledSeen += events.filter(([, fields]) => fields[1] === 'stalled').length
        lastSeen = events.at(-1)?.[0] ?? lastSeen
        return stalledSeen
      }),
    held: () => ask((redis) => redis.lrange(`${KEYS}:active`, 0, -1)),
    async remove() {
      await kill()
      folder.remove()
    },
  }
}
