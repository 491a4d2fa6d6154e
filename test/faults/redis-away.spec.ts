import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startPrivateRedis } from '@dutybook/standalone/redis'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { openProxy } from '../routing/proxy.examples.ts'
import { cleanUp } from '../support/clean-up.ts'
import { dataFolder, eventsIn } from '../support/data-folder.ts'
import { startDutybook } from '../support/dutybook-process.ts'
import { eventually } from '../support/personas.ts'
import { isAlive } from '../support/processes.ts'
import { notNow, openTownship, refusalIn, timesRecorded, type TownshipActs } from './township.examples.ts'

const atTheEnd = cleanUp()
const newFolder = () => {
  const folder = dataFolder()
  atTheEnd(folder.remove)
  return folder
}
const start = async (path: string, settings: Record<string, string> = {}) => {
  const program = await startDutybook(path, settings)
  atTheEnd(() => program.stop())
  return { program, township: await openTownship(program.url) }
}

const isReady = (township: TownshipActs, status: 200 | 503) =>
  eventually(township.readiness, ({ response }) => response.status === status)

describe.concurrent('while the program runs', () => {
  it('a killed private Redis comes back by itself, and what was proposed meanwhile is routed once', async () => {
    const folder = newFolder()
    const { program, township } = await start(folder.path)
    const proposalId = await township.drafted('redis-killed')

    const file = (name: string): string => join(folder.path, 'redis', name)
    const pid = Number(readFileSync(file('redis.pid'), 'utf8'))
    const config = readFileSync(file('redis.conf'))
    writeFileSync(file('redis.conf'), `no-such-setting yes\n${String(config)}`)
    process.kill(pid, 'SIGKILL')
    const unready = await isReady(township, 503)
    expect(refusalIn(unready)).toEqual(notNow('not-ready'))
    expect(JSON.stringify(unready.error)).toContain('Redis is away')

    expect((await township.submit(proposalId)).response.status).toBe(200)
    expect((await township.proposal(proposalId)).status).toBe('submitted')
    expect(await township.lists()).toHaveLength(2)

    writeFileSync(file('redis.conf'), config)
    await isReady(township, 200)
    await township.reached(proposalId, 'in-sign-off')
    expect(await program.stop()).toBe(0)
    expect(isAlive(pid)).toBe(false)
    expect(timesRecorded(await eventsIn(folder), 'SignOffsRequested')).toEqual({
      [`proposal-${proposalId}`]: 1,
    })
  })

  it('a Redis of one’s own may be away for long: proposals are recorded, and routed once when it is back', async () => {
    const redis = await startPrivateRedis({ folder: newFolder().path, logger: pino({ level: 'silent' }) })
    atTheEnd(() => redis.stop())
    const proxy = await openProxy(redis.url)
    atTheEnd(() => proxy.close())
    const settings = { REDIS_URL: proxy.url }
    const folder = newFolder()
    const first = await start(folder.path, settings)
    const keys = Array.from({ length: 5 }, (_, index) => `away-${index}`)
    const proposals = await Promise.all(keys.map((key) => first.township.drafted(key)))

    await proxy.down()
    await isReady(first.township, 503)
    for (const proposalId of proposals)
      expect((await first.township.submit(proposalId)).response.status).toBe(200)
    expect(await first.program.stop()).toBe(0)

    await proxy.up()
    const second = await start(folder.path, settings)
    for (const proposalId of proposals) await second.township.reached(proposalId, 'in-sign-off')
    await isReady(second.township, 200)
    expect(await second.program.stop()).toBe(0)
    const once = Object.fromEntries(proposals.map((proposalId) => [`proposal-${proposalId}`, 1]))
    expect(timesRecorded(await eventsIn(folder), 'SignOffsRequested')).toEqual(once)
  })
})
