import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { alive, answersPing, ask, redisPid, until } from './private-redis.examples.ts'
import { type PrivateRedis, type PrivateRedisOptions, startPrivateRedis } from './private-redis.ts'

const logger = pino({ level: 'silent' })
let folder = ''
let started: PrivateRedis[] = []
const start = async (options: Partial<PrivateRedisOptions> = {}): Promise<PrivateRedis> => {
  const redis = await startPrivateRedis({ folder, logger, ...options })
  started.push(redis)
  return redis
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dutybook redis 清单-'))
})
afterEach(async () => {
  await Promise.all(started.map((redis) => redis.stop()))
  started = []
  await rm(folder, { recursive: true, force: true })
})

const appendOnlyFile = async (): Promise<string> => {
  const name = (await readdir(join(folder, 'appendonlydir'))).find((file) => file.endsWith('.incr.aof'))
  return join(folder, 'appendonlydir', name ?? '')
}

describe('a private redis', { timeout: 60_000 }, () => {
  it('listens on loopback only, asks for its password and never evicts', async () => {
    const { url } = await start()
    expect(new URL(url).hostname).toBe('127.0.0.1')
    const stranger = new URL(url)
    stranger.password = 'guess'
    expect(await ask(stranger.href, 'PING')).toContain('-NOAUTH')
    expect(await ask(url, 'CONFIG GET bind')).toContain('127.0.0.1')
    expect(await ask(url, 'CONFIG GET maxmemory-policy')).toContain('noeviction')
    expect((await stat(join(folder, 'redis.conf'))).mode & 0o777).toBe(0o600)
  })

  it('keeps what was written over an orderly stop, and leaves no process', async () => {
    const first = await start()
    await ask(first.url, 'SET kept yes')
    const pid = await redisPid(folder)
    await first.stop()
    expect(alive(pid)).toBe(false)
    const second = await start()
    expect(await ask(second.url, 'GET kept')).toContain('yes')
    expect(second.url).not.toBe(first.url)
  })

  it('comes back at the same address when it is killed', async () => {
    const redis = await start()
    const pids = [await redisPid(folder)]
    for (const round of [1, 2]) {
      const killed = pids.at(-1) ?? 0
      process.kill(killed, 'SIGKILL')
      await until(async () => (await answersPing(redis.url)) && (await redisPid(folder)) !== killed)
      pids.push(await redisPid(folder))
      expect(alive(killed), `round ${round}`).toBe(false)
    }
    expect(new Set(pids).size).toBe(3)
  })

  it('can be stopped while it is being started again', async () => {
    const redis = await start()
    const pid = await redisPid(folder)
    process.kill(pid, 'SIGKILL')
    await until(() => !alive(pid))
    await redis.stop()
    expect(await answersPing(redis.url)).toBe(false)
  })

  it('dies with a parent that is killed, and the next start takes the folder over', async () => {
    const script = new URL('testing/parent.ts', import.meta.url).pathname
    const parent = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [url] = (await once(createInterface({ input: parent.stdout }), 'line')) as [string]
    await ask(url, 'SET kept yes')
    const pid = await redisPid(folder)
    parent.kill('SIGKILL')
    const next = await start()
    expect(alive(pid)).toBe(false)
    expect(await ask(next.url, 'GET kept')).toContain('yes')
  })

  it('is not started on a folder that another one uses', async () => {
    await start()
    await expect(start({ leaveWithin: 200 })).rejects.toThrow(/still uses .*DUTYBOOK_DATA/)
  })

  it('reads a file whose end is cut off', async () => {
    const first = await start()
    await ask(first.url, 'SET a 1', 'SET b 2')
    await first.stop()
    const file = await appendOnlyFile()
    await truncate(file, (await stat(file)).size - 3)
    const { url } = await start()
    expect(await ask(url, 'GET a', 'GET b')).toContain('$1\r\n1\r\n$-1')
  })

  it('sets a damaged file aside and starts empty', async () => {
    const first = await start()
    await ask(first.url, 'SET a 1', 'SET b 2')
    await first.stop()
    const file = await appendOnlyFile()
    await writeFile(file, `*garbage${await readFile(file, 'latin1')}`, 'latin1')
    const { url } = await start()
    expect(await ask(url, 'DBSIZE')).toContain(':0')
    expect(await readdir(folder)).toContain('appendonlydir.unreadable-1')
  })

  it.each([
    { isRoot: false, hasApt: true, reason: 'only root may install it' },
    { isRoot: true, hasApt: false, reason: 'not Debian or Ubuntu' },
  ])('names the command to run when the program is missing: $reason', async ({ reason, ...who }) => {
    const missing = start({ surroundings: { path: '', ...who } })
    await expect(missing).rejects.toThrow(reason)
    await expect(missing).rejects.toThrow('apt-get install -y --no-install-recommends redis-server')
  })
})
