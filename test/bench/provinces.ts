import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { copyOf, dataFolder, type TestFolder } from '../support/data-folder.ts'
import { layProvince, type Province } from './province.ts'

const DEFAULT_SEED = 'dutybook'

const laid = new Map<string, Promise<string>>()
let all: TestFolder | undefined

/** The seed of everything that this run generates. */
export const seed = (): string => process.env['BENCH_SEED'] ?? DEFAULT_SEED

/** A data folder with the log of such a province, generated once a run. Nobody may write to it: take a copy for that. */
export const provinceOf = ({ lists, revisions }: Omit<Province, 'seed'>): Promise<string> => {
  const name = `${lists}-lists-${revisions}-revisions`
  const known = laid.get(name)
  if (known !== undefined) return known
  const folder = join((all ??= dataFolder()).path, name)
  mkdirSync(folder)
  process.stderr.write(`generating ${lists} lists with ${revisions} revisions each …\n`)
  const laying = layProvince(folder, { lists, revisions, seed: seed() }).then(() => folder)
  laid.set(name, laying)
  return laying
}

/** A data folder of one's own with that log. */
export const copyOfProvince = async (shape: Omit<Province, 'seed'>): Promise<TestFolder> =>
  copyOf({ path: await provinceOf(shape) })

/** Deletes what was generated. */
export const removeProvinces = (): void => {
  laid.clear()
  all?.remove()
  all = undefined
}
