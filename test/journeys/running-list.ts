import { dataFolder, startDutybook } from '../support/dutybook-process.ts'
import { type Acts, realList } from './real-list.ts'

/** A program of its own in which nothing has happened but that the published list of 四新街道 was imported. */
export interface RunningList {
  readonly url: string
  readonly acts: Acts
  /** Ends the program; its data is gone with it. */
  stop(): Promise<void>
}

export const startWithRealList = async (): Promise<RunningList> => {
  const folder = dataFolder()
  const program = await startDutybook(folder.path, { DUTYBOOK_SAMPLE: 'no' })
  const acts = realList(program.url)
  await acts.openDistrict()
  await acts.importList()
  return {
    url: program.url,
    acts,
    async stop() {
      await program.stop()
      folder.remove()
    },
  }
}
