import { describe, expect, it } from 'vitest'
import { atTheEnd, sampleFolder } from '../faults/start.examples.ts'
import { openTownship } from '../faults/township.examples.ts'
import { openExampleQueue, openExampleRedis, until } from '../routing/routing.examples.ts'
import { startDutybook } from '../support/dutybook-process.ts'

interface Answer {
  readonly status: number
  readonly reasons: readonly string[]
}

const ask = async (url: string, address: string): Promise<Answer> => {
  const answer = await fetch(url + address)
  const { facts } = (await answer.json()) as { facts?: { waitingFor: readonly string[] } }
  return { status: answer.status, reasons: facts?.waitingFor ?? [] }
}

describe('the health of a worker', () => {
  it('fails when nobody takes jobs although Redis answers every ping, and only then', async () => {
    const folder = await sampleFolder()
    const redis = await openExampleRedis()
    atTheEnd(() => redis.stop())
    const opened = openExampleQueue(redis)
    const { queue, connection } = opened
    atTheEnd(() => opened.close())
    const api = await startDutybook(folder.path, {}, [], ['api'])
    atTheEnd(() => api.stop())
    const settings = { REDIS_URL: redis.url, DUTYBOOK_STALL_SECONDS: '6' }
    const worker = await startDutybook(folder.path, settings, [], ['worker'])
    atTheEnd(() => worker.stop())
    await until(async () => (await ask(worker.url, '/readyz')).status === 200)
    const acts = await openTownship(api.url)

    await queue.pause()
    const id = await acts.drafted('one')
    await acts.submit(id)
    await until(async () => (await ask(worker.url, '/healthz')).status === 503)
    expect(await connection.ping()).toBe('PONG')
    const reason = 'queue: the queue of steps has stood still for 6 s'
    expect((await ask(worker.url, '/healthz')).reasons).toEqual([reason])
    expect((await ask(worker.url, '/readyz')).reasons).toEqual([reason])
    expect((await ask(api.url, '/healthz')).status).toBe(200)

    await queue.resume()
    await acts.reached(id, 'in-sign-off')
    await until(async () => (await ask(worker.url, '/healthz')).status === 200)
    expect((await ask(worker.url, '/readyz')).status).toBe(200)
  })
})
