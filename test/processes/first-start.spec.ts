import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { atTheEnd, sampleFolder } from '../faults/start.examples.ts'
import { beginDutybook, startDutybook } from '../support/dutybook-process.ts'
import { copyDistricts } from './copied-districts.ts'

const TAKEN = /read model: catching-up; (\d+) events taken in, up to \d{4}-/u

/** A process of the API that has only just begun to listen. */
const begin = async (path: string) => {
  const { child, output, ready, ended } = beginDutybook(path, {}, ['api'])
  ready.catch(() => undefined)
  atTheEnd(() => child.kill('SIGKILL'))
  for (;;) {
    const url = /^Dutybook api listens at (\S+)$/mu.exec(output())?.[1]
    if (url !== undefined) return { url, ready, output, kill: () => (child.kill('SIGKILL'), ended) }
    if (child.exitCode !== null) throw new Error(output())
    await sleep(5)
  }
}

const reasons = async (url: string): Promise<{ status: number; text: string }> => {
  const answer = await fetch(`${url}/readyz`)
  return { status: answer.status, text: await answer.text() }
}

/** What /readyz says of the read model, as often as it says something else, until it is ready or `enough`. */
const watch = async (url: string, enough: (taken: number) => boolean): Promise<readonly number[]> => {
  const seen: number[] = []
  for (;;) {
    const { status, text } = await reasons(url)
    if (status === 200) return seen
    expect(status).toBe(503)
    const taken = Number(TAKEN.exec(text)?.[1] ?? 0)
    if (taken > 0 && taken !== seen.at(-1)) seen.push(taken)
    if (enough(taken)) return seen
  }
}

describe('the first start of an API process on a long log', () => {
  it('says how far it is and serves nothing before, goes on from there after a kill, and is then ready', async () => {
    const folder = await sampleFolder()
    const events = await copyDistricts(folder, 250)
    const first = await begin(folder.path)
    const early = await fetch(`${first.url}/v1/lists/${crypto.randomUUID()}/editions.atom`)
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '2'])
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200)
    const [taken = 0] = (await watch(first.url, (now) => now > 2_000)).toReversed()
    expect(taken).toBeLessThan(events)
    expect(first.output()).not.toContain('Dutybook is ready')
    await first.kill()

    const second = await begin(folder.path)
    const further = await watch(second.url, () => false)
    await second.ready
    expect(Math.max(...further)).toBeLessThanOrEqual(events - taken)
    expect((await reasons(second.url)).status).toBe(200)
    const missing = await fetch(`${second.url}/v1/lists/${crypto.randomUUID()}/editions.atom`)
    expect(missing.status).toBe(404)
  })
})

it('the program says that it is ready when /readyz does, also at later starts', async () => {
  const { path } = await sampleFolder()
  for (let start = 0; start < 3; start++) {
    const program = await startDutybook(path)
    atTheEnd(() => program.stop())
    expect(await reasons(program.url)).toMatchObject({ status: 200 })
    await program.stop()
  }
})
