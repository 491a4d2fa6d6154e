import { join } from 'node:path'
import { readModelDigest } from '@dutybook/read-store'
import { describe, expect, it } from 'vitest'
import { newFolder, sampleFolder } from '../faults/start.examples.ts'
import { openTownship } from '../faults/township.examples.ts'
import { runCli } from '../support/cli.ts'
import { eventsIn, type TestFolder } from '../support/data-folder.ts'
import { startDutybook } from '../support/dutybook-process.ts'
import { copyDistricts } from './copied-districts.ts'

const ok = async (...args: readonly string[]): Promise<string> => {
  const { code, out, err } = await runCli(args)
  expect([code, err]).toEqual([0, ''])
  return out
}

/** The read model that the program makes of a log, and how many lists it serves. */
const served = async ({ path }: TestFolder): Promise<{ digest: string; lists: number }> => {
  const program = await startDutybook(path)
  const { lists } = await openTownship(program.url)
  const count = (await lists()).length
  expect(await program.stop()).toBe(0)
  return { digest: readModelDigest(join(path, 'read-model.sqlite')), lists: count }
}

describe('a backup of a running program', () => {
  it('taken under load holds what was acknowledged, and a program starts from it', async () => {
    const folder = await sampleFolder()
    await copyDistricts(folder, 60)
    const program = await startDutybook(folder.path)
    const acts = await openTownship(program.url)
    const acknowledged: string[] = []
    let working = true
    const load = Promise.all(
      Array.from({ length: 6 }, async (_, person) => {
        for (let number = 0; working; number++) {
          const id = await acts.drafted(`${person}-${number}`)
          acknowledged.push(id)
          await acts.submit(id)
        }
      }),
    )
    while (acknowledged.length < 30) await new Promise((resolve) => setTimeout(resolve, 10))
    const before = [...acknowledged]
    const backups = newFolder()
    const file = join(backups.path, 'monday.sqlite')
    const said = await ok('backup', file, folder.path)
    expect(acknowledged.length).toBeGreaterThan(before.length)
    working = false
    await load
    expect(await program.stop()).toBe(0)

    const restored = newFolder()
    expect((await ok('restore', file, restored.path)).split('\n')[1]?.split(';')[0]).toBe(
      said.split('\n')[1]?.split(';')[0],
    )
    const [copied, all] = [await eventsIn(restored), await eventsIn(folder)]
    expect(copied.length).toBeLessThan(all.length)
    expect(copied).toEqual(all.slice(0, copied.length))
    const drafted = new Set(copied.map(({ stream }) => stream))
    expect(before.filter((id) => !drafted.has(`proposal-${id}`))).toEqual([])
    expect((await served(restored)).lists).toBe((await served(folder)).lists)
  })

  it('taken when nothing happens makes the same read model, byte for byte', async () => {
    const folder = await sampleFolder()
    const program = await startDutybook(folder.path)
    const file = join(newFolder().path, 'quiet.sqlite')
    await ok('backup', file, folder.path)
    expect(await program.stop()).toBe(0)
    const restored = newFolder()
    await ok('restore', file, restored.path)
    expect(await served(restored)).toEqual(await served(folder))
    const again = await runCli(['restore', file, restored.path])
    expect([again.code, again.err]).toEqual([1, expect.stringMatching(/^Nothing is restored: .* already/u)])
  })
})
