import { expect } from 'vitest'
import { cleanUp } from '../support/clean-up.ts'
import { copyOf, dataFolder, type TestFolder } from '../support/data-folder.ts'
import { refusedStart, type Settings, startDutybook } from '../support/dutybook-process.ts'
import { personas } from '../support/personas.ts'

export const atTheEnd = cleanUp()

export const newFolder = (): TestFolder => {
  const folder = dataFolder()
  atTheEnd(folder.remove)
  return folder
}

/** What a first run leaves behind: the sample district, loaded and closed. */
const firstRun = (async () => {
  const folder = newFolder()
  await (await startDutybook(folder.path, { DUTYBOOK_SAMPLE: 'yes' })).stop()
  return folder
})()

/** A data folder with the sample district, for one test. */
export const sampleFolder = async (): Promise<TestFolder> => {
  const copy = copyOf(await firstRun)
  atTheEnd(copy.remove)
  return copy
}

/** The program refuses to start, with that code and with these words. */
export const refuses = async (
  { path }: Pick<TestFolder, 'path'>,
  code: number,
  words: readonly (RegExp | string)[],
  settings: Settings = {},
  through: readonly string[] = [],
): Promise<string> => {
  const ended = await refusedStart(path, settings, through)
  expect(ended).toEqual({ code, output: expect.stringMatching(/^Dutybook cannot start\.$/mu) })
  for (const word of words) expect(ended.output).toMatch(word)
  expect(ended.output).not.toMatch(/^\s+at /mu)
  return ended.output
}

/** The program starts on the folder, has its two sample townships, and stops in order. */
export const startsWithSample = async ({ path }: TestFolder, settings: Settings = {}): Promise<void> => {
  const program = await startDutybook(path, settings)
  try {
    const people = await personas(program.url).all()
    const heads = people.filter(({ role }) => role === 'township-head')
    expect(heads.map(({ organisation }) => organisation).toSorted()).toEqual(['枕溪街道', '麦渡镇'])
  } finally {
    expect(await program.stop()).toBe(0)
  }
}
