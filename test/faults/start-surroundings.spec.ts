import { once } from 'node:events'
import { chownSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { startPrivateRedis } from '@dutybook/standalone/redis'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { eventsIn } from '../support/data-folder.ts'
import { freePort } from '../support/free-port.ts'
import { canBeUnprivileged, unprivileged, unprivilegedId } from '../support/nobody.ts'
import { atTheEnd, newFolder, refuses, sampleFolder, startsWithSample } from './start.examples.ts'

const EXIT = { settings: 78, redis: 69, address: 71 } as const
const realTokens = { OIDC_ISSUER: 'https://id.example', OIDC_JWKS_URL: 'https://id.example/keys' }

describe.concurrent('the program does not start', () => {
  it('with a REDIS_URL that nobody answers at, and loses nothing', async () => {
    const folder = await sampleFolder()
    const events = await eventsIn(folder)
    const REDIS_URL = `redis://:secret@127.0.0.1:${await freePort()}/0`
    const words = [/127\.0\.0\.1:\d+\/0 \(REDIS_URL\) cannot be used/u, /ECONNREFUSED/u, /correct REDIS_URL/u]
    const output = await refuses(folder, EXIT.redis, words, { REDIS_URL })
    expect(output).not.toContain('secret')
    await startsWithSample(folder)
    expect(await eventsIn(folder)).toEqual(events)
  })

  it('on a port that somebody else listens on, and loses nothing', async () => {
    const folder = await sampleFolder()
    const events = await eventsIn(folder)
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    atTheEnd(() => void other.close())
    const PORT = String((other.address() as AddressInfo).port)
    await refuses(folder, EXIT.address, [`127.0.0.1:${PORT}`, /EADDRINUSE/u, /Set PORT or HOST/u], {
      PORT,
    })
    other.close()
    await once(other, 'close')
    await startsWithSample(folder, { PORT })
    expect(await eventsIn(folder)).toEqual(events)
  })

  it('on an address that this machine does not have', async () => {
    const settings = { ...realTokens, HOST: '203.0.113.1' }
    await refuses(newFolder(), EXIT.address, [/203\.0\.113\.1/u, /Set PORT or HOST/u], settings)
  })

  it('with settings that cannot be used, and names all of them', async () => {
    const wrong = { PORT: '70000', LOG_LEVEL: 'loud', DUTYBOOK_SAMPLE: 'maybe', REDIS_URL: 'localhost' }
    const names = Object.entries(wrong).map(([name, value]) => `${name}=${value}`)
    await refuses(newFolder(), EXIT.settings, [...names, /README\.md lists every setting/u], wrong)
  })

  it('with the development sign-in on an address that others can reach', async () => {
    const words = [/HOST=0\.0\.0\.0/u, /loopback only/u, /HOST=127\.0\.0\.1/u, /OIDC_ISSUER/u]
    await refuses(newFolder(), EXIT.settings, words, { HOST: '0.0.0.0' })
  })

  it.runIf(canBeUnprivileged)(
    'without the Redis program, and names the command that installs it',
    async () => {
      const folder = newFolder()
      chownSync(folder.path, unprivilegedId, unprivilegedId)
      const through = [...unprivileged, 'env', 'PATH=/nonexistent']
      const words = [/redis-server is not installed/u, /apt-get install .*redis-server/u, /REDIS_URL/u]
      await refuses(folder, EXIT.redis, words, {}, through)
    },
  )

  it('with a Redis program that does not run', async () => {
    const programs = newFolder().path
    const program = join(programs, 'redis-server')
    writeFileSync(program, '#!/bin/sh\necho "libssl.so.3 is missing"\nexit 127\n', { mode: 0o755 })
    const PATH = `${programs}:${process.env['PATH']}`
    await refuses(newFolder(), EXIT.redis, [program, /ended at start: .*libssl\.so\.3 is missing/u], { PATH })
  })

  it('with a REDIS_URL whose password is wrong', async () => {
    const redis = await startPrivateRedis({ folder: newFolder().path, logger: pino({ level: 'silent' }) })
    atTheEnd(() => redis.stop())
    const url = new URL(redis.url)
    url.password = 'guess'
    const output = await refuses(newFolder(), EXIT.redis, [/WRONGPASS/u], { REDIS_URL: url.href })
    expect(output).not.toContain('guess')
  })
})
