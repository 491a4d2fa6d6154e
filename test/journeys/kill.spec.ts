import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { dataFolder, type DutybookProcess, startDutybook } from '../support/dutybook-process.ts'
import { freePort } from '../support/free-port.ts'
import { realList } from './real-list.ts'
import { endState, wholeJourney } from './whole-journey.ts'

const folders: ReturnType<typeof dataFolder>[] = []
const programs = new Set<DutybookProcess>()
afterEach(async () => {
  for (const program of programs) await program.stop()
  programs.clear()
  for (const folder of folders.splice(0)) folder.remove()
})

/** Kills while the step runs (so many milliseconds after it began), or when it is done. */
type Moment = number | 'done'

const travel = async (kills: ReadonlyMap<string, Moment>) => {
  const folder = dataFolder()
  folders.push(folder)
  const settings = { DUTYBOOK_SAMPLE: 'no', PORT: String(await freePort()) }
  let program = await startDutybook(folder.path, settings)
  programs.add(program)
  const acts = realList(program.url)
  let killed = 0
  const restart = async () => {
    await program.kill()
    programs.delete(program)
    killed++
    program = await startDutybook(folder.path, settings)
    programs.add(program)
  }
  for (const step of wholeJourney()) {
    const moment = kills.get(step.name)
    const acting = step.act(acts)
    if (typeof moment === 'number') {
      await sleep(moment)
      await restart()
    }
    await acting
    if (moment === 'done') await restart()
  }
  const end = await endState(acts)
  return { ...end, killed }
}

const tenPoints = new Map<string, Moment>([
  ['open the district', 'done'],
  ['import the list', 8],
  ['draft 收回校外培训机构管理', 1],
  ['submit 收回校外培训机构管理', 'done'],
  ['区教育局 signs 收回校外培训机构管理', 2],
  ['收回校外培训机构管理 is applied', 1],
  ['合并群团事项 is routed', 0],
  ['汉阳区委编办 signs 拆分武装部事项', 'done'],
  ['区人民武装部 signs 调整民兵事项类别', 4],
  ['区委组织部 rejects 废止表彰事项', 3],
])

it('comes to the same end, with nothing twice, when the program is killed at ten points and started again', async () => {
  const steps = wholeJourney().map(({ name }) => name)
  expect([...tenPoints.keys()].filter((name) => !steps.includes(name))).toEqual([])

  const { killed: none, ...undisturbed } = await travel(new Map())
  const { killed, ...disturbed } = await travel(tenPoints)
  expect([none, killed]).toEqual([0, 10])
  expect(undisturbed.list.counts).toEqual({ basic: 82, cooperative: 95, reclaimed: 132 })
  expect(undisturbed.types).toMatchObject({
    ListOpened: 1,
    ItemListed: 309,
    RevisionApplied: 4,
    SignOffRefused: 1,
  })
  expect(disturbed).toEqual(undisturbed)
})
