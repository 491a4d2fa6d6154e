import { describe, expect, it } from 'vitest'
import { atTheEnd, sampleFolder } from '../faults/start.examples.ts'
import { openTownship, timesRecorded } from '../faults/township.examples.ts'
import { openExampleRedis, until } from '../routing/routing.examples.ts'
import { eventsIn } from '../support/data-folder.ts'
import { refusedStart, startDutybook } from '../support/dutybook-process.ts'

const PROPOSALS = 100

const stepsDone = async (url: string): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text()
  const counts = [...text.matchAll(/^dutybook_job_seconds_count\{.*outcome="done".*\} (\d+)$/gmu)]
  return counts.reduce((sum, [, count]) => sum + Number(count), 0)
}

describe('two worker processes on one queue', () => {
  it('route every proposal once, though Redis is flushed in the middle and one of them is killed', async () => {
    const folder = await sampleFolder()
    const redis = await openExampleRedis()
    atTheEnd(() => redis.stop())
    const settings = { REDIS_URL: redis.url }
    const api = await startDutybook(folder.path, {}, [], ['api'])
    atTheEnd(() => api.stop())
    const start = async () => {
      const worker = await startDutybook(folder.path, settings, [], ['worker'])
      atTheEnd(() => worker.stop())
      return worker
    }
    const workers = [await start(), await start()] as const
    const acts = await openTownship(api.url)
    const ids = await Promise.all(Array.from({ length: PROPOSALS }, (_, number) => acts.drafted(`${number}`)))

    const some = ids.slice(0, 40)
    await Promise.all(some.map((id) => acts.submit(id)))
    await redis.flush()
    await Promise.all(some.map((id) => acts.reached(id, 'in-sign-off')))
    const done = await Promise.all(workers.map(({ url }) => stepsDone(url)))
    expect(Math.min(...done)).toBeGreaterThan(0)

    const rest = ids.slice(40)
    const submitted = Promise.all(rest.map((id) => acts.submit(id)))
    await until(async () => (await stepsDone(workers[0].url)) > (done[0] ?? 0))
    await redis.flush()
    await workers[1].kill()
    await submitted
    await Promise.all(ids.map((id) => acts.reached(id, 'in-sign-off')))
    expect(await workers[0].stop()).toBe(0)
    expect(await api.stop()).toBe(0)
    const routed = timesRecorded(await eventsIn(folder), 'SignOffsRequested')
    expect(Object.values(routed)).toEqual(Array.from({ length: PROPOSALS }, () => 1))
  })
})

describe('a worker process', () => {
  it('needs a Redis that others can use too', async () => {
    const { path } = await sampleFolder()
    const { code, output } = await refusedStart(path, {}, [], ['worker'])
    expect([code, output]).toEqual([78, expect.stringContaining('REDIS_URL is not set')])
  })

  it('answers those who run it, and nobody else', async () => {
    const { path } = await sampleFolder()
    const redis = await openExampleRedis()
    atTheEnd(() => redis.stop())
    const worker = await startDutybook(path, { REDIS_URL: redis.url }, [], ['worker'])
    atTheEnd(() => worker.stop())
    const status = async (address: string) => (await fetch(worker.url + address)).status
    expect(await status('/healthz')).toBe(200)
    expect(await status('/metrics')).toBe(200)
    await until(async () => (await status('/readyz')) === 200)
    expect([await status('/v1/lists'), await status('/dev/people'), await status('/docs')]).toEqual([
      404, 404, 404,
    ])
  })
})
