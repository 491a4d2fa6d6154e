import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { realList } from '../../journeys/real-list.ts'
import { endState, wholeJourney } from '../../journeys/whole-journey.ts'
import {
  dataFolder,
  type DutybookProcess,
  refusedStart,
  type Settings,
  startDutybook,
} from '../../support/dutybook-process.ts'
import { freePort } from '../../support/free-port.ts'
import { eventually } from '../../support/personas.ts'
import { openPeer } from './peer.examples.ts'

const folders: ReturnType<typeof dataFolder>[] = []
const programs = new Set<DutybookProcess>()
afterEach(async () => {
  for (const program of programs) await program.stop()
  programs.clear()
  for (const folder of folders.splice(0)) folder.remove()
})

const newFolder = () => {
  const folder = dataFolder()
  folders.push(folder)
  return folder
}

/** Waits until the read model shows everything recorded; the embedded log is followed within the same tick, a server is not. */
const shown = (url: string): Promise<string> =>
  eventually(
    async () => (await fetch(`${url}/metrics`)).text(),
    (metrics) => /^dutybook_feed_lag_seconds 0$/mu.test(metrics),
  )

/** Runs the whole journey; what `disturb` does before a step may end the program. */
const travel = async (
  given: Settings,
  disturb: (step: string, restart: () => Promise<void>) => void | Promise<void> = () => undefined,
) => {
  const folder = newFolder()
  const settings = { DUTYBOOK_SAMPLE: 'no', PORT: String(await freePort()), ...given }
  let program = await startDutybook(folder.path, settings)
  programs.add(program)
  const acts = realList(program.url)
  const restart = async (): Promise<void> => {
    await program.kill()
    programs.delete(program)
    program = await startDutybook(folder.path, settings)
    programs.add(program)
  }
  for (const step of wholeJourney()) {
    const acting = step.act(acts)
    await disturb(step.name, restart)
    await acting
    await shown(program.url)
  }
  return { end: await endState(acts), folder, output: program.output }
}

describe('the same program, with settings changed only', () => {
  it('comes to the same end on EventStoreDB, though answers are lost, connections drop and it is killed', async () => {
    const peer = await openPeer()
    const embedded = await travel({})
    const kills = ['import the list', '收回校外培训机构管理 is applied', '汉阳区委编办 signs 拆分武装部事项']
    const served = await travel({ DUTYBOOK_EVENT_STORE: peer.url }, async (step, restart) => {
      peer.faults.loseAnswers = 1
      peer.dropConnections()
      if (kills.includes(step)) await restart()
    })
    expect(served.end).toEqual(embedded.end)
    expect(served.end.types).toMatchObject({ ItemListed: 309, RevisionApplied: 4 })
    const ours = peer.log.records.filter(({ stream }) => !/^\$|^somebody/u.test(stream))
    expect(ours.every(({ stream }) => stream.startsWith('dutybook.'))).toBe(true)
    const undated = ours.filter(({ type }) => type !== 'DeadlinesSet')
    expect(undated.map(({ id }) => id)).toEqual(served.end.events)
    expect(existsSync(join(served.folder.path, 'log.sqlite'))).toBe(false)
    expect(
      readdirSync(served.folder.path).filter((name) => /^read-model-\w+\.sqlite$/u.test(name)),
    ).toHaveLength(1)
    expect(served.output).toContain(`The log                  ${peer.url}`)
  })

  it('starts again with an empty data folder and shows everything', async () => {
    const peer = await openPeer()
    const settings = { DUTYBOOK_EVENT_STORE: peer.url }
    const lists = async (): Promise<unknown> => {
      const folder = newFolder()
      const program = await startDutybook(folder.path, settings)
      programs.add(program)
      const people = await (await fetch(`${program.url}/dev/people`)).json()
      await program.stop()
      programs.delete(program)
      return people
    }
    const before = await lists()
    const recorded = peer.log.records.length
    expect(await lists()).toEqual(before)
    expect(peer.log.records.length).toBe(recorded)
  })

  it('does not start when no server answers, and says so without the password', async () => {
    const folder = newFolder()
    const port = await freePort()
    const server = `esdb://admin:changeit@127.0.0.1:${port}?tls=false`
    const { code, output } = await refusedStart(folder.path, { DUTYBOOK_EVENT_STORE: server })
    expect(code).toBe(69)
    expect(output).toMatch(/The log dutybook\.\* at esdb:\/\/127\.0\.0\.1:\d+ cannot be used/u)
    expect(output).not.toContain('changeit')
  })
})
