import { describe, expect, it } from 'vitest'
import { cleanUp } from '../support/clean-up.ts'
import { dataFolder, eventsIn, type TestFolder } from '../support/data-folder.ts'
import { type DutybookProcess, startDutybook } from '../support/dutybook-process.ts'
import { isAlive } from '../support/processes.ts'
import { mayMount, smallDisk } from '../support/small-disk.ts'
import { limitFiles } from '../support/small-files.ts'
import { notNow, openTownship, refusalIn, timesRecorded } from './township.examples.ts'

const atTheEnd = cleanUp()
const start = async ({ path }: TestFolder) => {
  const program = await startDutybook(path)
  atTheEnd(() => program.stop())
  return { program, township: await openTownship(program.url) }
}

interface Shortage {
  begin(program: DutybookProcess): unknown
  end(program: DutybookProcess): unknown
}

/** Commands are refused while nothing can be written, reads go on, and nothing that was acknowledged is lost. */
const survives = async (folder: TestFolder, shortage: Shortage): Promise<void> => {
  const { program, township } = await start(folder)
  const kept = await township.drafted('before')
  await township.submit(kept)
  await township.reached(kept, 'in-sign-off')

  shortage.begin(program)
  expect(refusalIn(await township.draft('meanwhile'))).toEqual(notNow('store-unavailable'))
  expect(await township.lists()).toHaveLength(2)
  expect((await township.proposal(kept)).status).toBe('in-sign-off')

  shortage.end(program)
  const { data, response } = await township.draft('meanwhile')
  expect(response.status).toBe(201)
  const repeated = await township.draft('meanwhile')
  expect(repeated.data).toEqual(data)
  const late = await township.drafted('after')
  await township.submit(late)
  await township.reached(late, 'in-sign-off')

  shortage.begin(program)
  expect((await township.draft('never')).response.status).toBe(503)
  expect(await program.stop()).toBe(0)
  shortage.end(program)

  const again = await start(folder)
  for (const proposalId of [kept, late])
    expect((await again.township.proposal(proposalId)).status).toBe('in-sign-off')
  expect((await again.township.proposal(data?.id ?? '')).status).toBe('draft')
  expect(await again.program.stop()).toBe(0)
  const drafted = [kept, data?.id ?? '', late].map((proposalId) => [`proposal-${proposalId}`, 1] as const)
  expect(timesRecorded(await eventsIn(folder), 'ProposalDrafted')).toEqual(Object.fromEntries(drafted))
}

describe.concurrent('while the program runs', () => {
  it.runIf(process.platform === 'linux')('the log cannot grow (RLIMIT_FSIZE)', async () => {
    const folder = dataFolder()
    atTheEnd(folder.remove)
    await survives(folder, {
      begin: ({ pid }) => limitFiles(pid, 1),
      end: ({ pid }) => isAlive(pid) && limitFiles(pid, 'unlimited'),
    })
  })

  it.runIf(mayMount)('the disk is full (tmpfs)', async () => {
    const disk = smallDisk(4_096)
    atTheEnd(disk.remove)
    await survives(disk, { begin: disk.fill, end: disk.empty })
  })
})
