import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** Where one private Redis lives and how it is reached. */
export interface RedisSettings {
  /** Absolute path. */
  readonly folder: string
  readonly port: number
  readonly password: string
}

export const configFile = (folder: string): string => join(folder, 'redis.conf')
export const pidFile = (folder: string): string => join(folder, 'redis.pid')

export const redisUrl = ({ port, password }: RedisSettings): string =>
  `redis://:${password}@127.0.0.1:${port}/0`

/** Fresh settings: a port that is free now, a password nobody has seen. */
export const freshSettings = async (folder: string): Promise<RedisSettings> => ({
  folder,
  port: await freePort(),
  password: randomBytes(24).toString('base64url'),
})

export const writeConfig = async (settings: RedisSettings): Promise<void> => {
  const { folder, port, password } = settings
  const lines = [
    'bind 127.0.0.1',
    `port ${port}`,
    'protected-mode yes',
    `requirepass ${password}`,
    'daemonize no',
    `dir ${JSON.stringify(folder)}`,
    `pidfile ${JSON.stringify(pidFile(folder))}`,
    'logfile ""',
    'save ""',
    'appendonly yes',
    'appendfsync everysec',
    'aof-load-truncated yes',
    'maxmemory-policy noeviction',
  ]
  await writeFile(configFile(folder), `${lines.join('\n')}\n`, { mode: 0o600 })
}

/** The port of the Redis that was last configured here. */
export const lastPort = async (folder: string): Promise<number | undefined> => {
  const config = await readFile(configFile(folder), 'utf8').catch(() => '')
  const port = /^port (\d+)$/m.exec(config)?.[1]
  return port === undefined ? undefined : Number(port)
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no free port on 127.0.0.1')),
      )
    })
  })
