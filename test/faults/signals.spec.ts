import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { cleanUp } from '../support/clean-up.ts'
import { dataFolder, eventsIn } from '../support/data-folder.ts'
import { beginDutybook, startDutybook } from '../support/dutybook-process.ts'
import { eventually } from '../support/personas.ts'
import { descendants, isAlive } from '../support/processes.ts'
import { notNow, openTownship, refusalIn, timesRecorded } from './township.examples.ts'

const atTheEnd = cleanUp()
const newFolder = () => {
  const folder = dataFolder()
  atTheEnd(folder.remove)
  return folder
}
const start = async (path: string) => {
  const program = await startDutybook(path)
  atTheEnd(() => program.stop())
  return program
}
const linux = process.platform === 'linux'
const AT_ONCE = 16
const ACKNOWLEDGED = 40

const noAnswer = (error: unknown): undefined => {
  if (!(error instanceof TypeError)) throw error
}

describe.concurrent.each(['SIGTERM', 'SIGINT'] as const)('%s while commands are in flight', (signal) => {
  it('ends with code 0, keeps what was acknowledged, and the next start goes on', async () => {
    const folder = newFolder()
    const program = await start(folder.path)
    const township = await openTownship(program.url)
    const submitted = await township.drafted('submitted')
    const children = linux ? descendants(program.pid) : []
    if (linux) expect(children.length).toBeGreaterThan(1)

    const acknowledged: string[] = []
    const { promise: some, resolve } = Promise.withResolvers<void>()
    const commands = Array.from({ length: AT_ONCE }, async (_, worker) => {
      for (let count = 1; ; count++) {
        const answer = await township.draft(`${worker}-${count}`).catch(noAnswer)
        if (answer?.data === undefined) return answer
        acknowledged.push(answer.data.id)
        if (acknowledged.length === ACKNOWLEDGED) resolve()
      }
    })
    await some
    const submission = township.submit(submitted).catch(() => undefined)
    expect(await program.stop(signal)).toBe(0)
    await submission
    for (const answer of await Promise.all(commands))
      if (answer !== undefined) expect(refusalIn(answer)).toEqual(notNow('not-ready'))
    await eventually(
      async () => children.filter(isAlive),
      (left) => left.length === 0,
    )

    const drafted = timesRecorded(await eventsIn(folder), 'ProposalDrafted')
    for (const proposalId of acknowledged) expect(drafted[`proposal-${proposalId}`]).toBe(1)

    const second = await start(folder.path)
    const next = await openTownship(second.url)
    for (const proposalId of acknowledged) expect((await next.proposal(proposalId)).status).toBe('draft')
    await next.submit(submitted)
    await next.reached(submitted, 'in-sign-off')
    expect(await second.stop()).toBe(0)
    expect(timesRecorded(await eventsIn(folder), 'SignOffsRequested')).toEqual({
      [`proposal-${submitted}`]: 1,
    })
  })
})

const recorded = (path: string): number => {
  const log = join(path, 'log.sqlite')
  if (!existsSync(log)) return 0
  const db = new DatabaseSync(log, { readOnly: true })
  try {
    return Number(db.prepare('SELECT max(position) AS last FROM events').get()?.['last'] ?? 0)
  } catch {
    return 0
  } finally {
    db.close()
  }
}

describe.concurrent('the sample district', () => {
  it.each([
    ['SIGKILL', 1],
    ['SIGKILL', 20],
    ['SIGTERM', 1],
  ] as const)('is there once when the first run got %s after %i of its events', async (signal, events) => {
    const folder = newFolder()
    const first = beginDutybook(folder.path)
    first.ready.catch(() => undefined)
    await eventually(
      async () => recorded(folder.path),
      (count) => count >= events,
    )
    first.child.kill(signal)
    await first.ended
    if (signal === 'SIGTERM') expect(first.child.exitCode).toBe(0)

    for (const run of ['second', 'third']) {
      const program = await start(folder.path)
      expect(await (await openTownship(program.url)).lists(), run).toHaveLength(2)
      expect(await program.stop()).toBe(0)
    }
    const log = await eventsIn(folder)
    expect(log.filter(({ type }) => type === 'DistrictOpened')).toHaveLength(1)
    expect(Object.values(timesRecorded(log, 'ListOpened'))).toEqual([1, 1])
  })
})
