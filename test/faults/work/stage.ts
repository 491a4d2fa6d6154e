import { rmSync } from 'node:fs'
import { copyOf, dataFolder, type TestFolder } from '../../support/data-folder.ts'
import { beginDutybook, type Settings, startDutybook } from '../../support/dutybook-process.ts'
import { freePort } from '../../support/free-port.ts'
import { checkHistory } from '../history/check-history.ts'
import type { Evidence, History } from '../history/history.ts'
import { evidenceIn } from './evidence.ts'
import { nothingOwed, type PeopleAtWork, startWork, type WorkOptions } from './people-at-work.ts'

let sample: Promise<TestFolder> | undefined

/** A data folder with the sample district, as a first run leaves it behind. */
export const sampleDistrict = async (): Promise<TestFolder> => {
  sample ??= (async () => {
    const folder = dataFolder()
    process.once('exit', () => rmSync(folder.path, { recursive: true, force: true }))
    const program = await startDutybook(folder.path, { DUTYBOOK_SAMPLE: 'yes' })
    await program.stop()
    return folder
  })()
  return copyOf(await sample)
}

/** A program on a folder and at an address of its own, ended and started as often as the case wants. */
export interface Stage {
  readonly folder: TestFolder
  readonly url: string
  /** Begins the program, through another one if given; it does not wait. */
  begin(settings?: Settings, through?: readonly string[]): ReturnType<typeof beginDutybook>
  work(options: Pick<WorkOptions, 'random' | 'atOnce' | 'commands' | 'again'>): Promise<PeopleAtWork>
  /** Lets the people finish and the program, which must run, do what it owes and stop; judges what is left. */
  judge(work: PeopleAtWork, running: ReturnType<typeof beginDutybook>): Promise<Judgement>
  remove(): void
}

export interface Judgement {
  readonly commands: number
  readonly reads: number
  readonly events: number
  /** Each in a line; none when all is well. */
  readonly faults: readonly string[]
}

/** `gather`: where the evidence is, when not in the data folder alone. */
export const openStage = async (
  settings: Settings = {},
  gather: (folder: TestFolder, history: History) => Promise<Evidence> = evidenceIn,
): Promise<Stage> => {
  const folder = await sampleDistrict()
  const PORT = String(await freePort())
  const url = `http://127.0.0.1:${PORT}`
  return {
    folder,
    url,
    begin: (more = {}, through = []) =>
      beginDutybook(folder.path, { ...settings, PORT, LOG_LEVEL: 'error', ...more }, [], through),
    work: (options) => startWork({ url, ...options }),
    async judge(work, { child, ended, output }) {
      const died = ended.then(() => Promise.reject(new Error(`the program ended by itself: ${output()}`)))
      died.catch(() => undefined)
      await Promise.race([died, work.finish().then(() => nothingOwed(url))])
      child.kill('SIGTERM')
      await ended
      const judgement = judged(await gather(folder, work.history))
      if (child.exitCode === 0) return judgement
      return { ...judgement, faults: [...judgement.faults, `ended with ${child.exitCode}: ${output()}`] }
    },
    remove: () => folder.remove(),
  }
}

export const judged = (evidence: Evidence): Judgement => ({
  commands: evidence.history.commands.length,
  reads: evidence.history.reads.length,
  events: evidence.log.length,
  faults: checkHistory(evidence),
})
