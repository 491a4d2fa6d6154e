import { join } from 'node:path'
import { cleanUp } from '../support/clean-up.ts'
import { cliAt } from '../support/cli.ts'
import { dataFolder, type TestFolder } from '../support/data-folder.ts'
import { ROOT, startDutybook } from '../support/dutybook-process.ts'

const atTheEnd = cleanUp()

export const newFolder = (): TestFolder => {
  const folder = dataFolder()
  atTheEnd(folder.remove)
  return folder
}

/** The program with its sample district, and the command line against it. */
export const openSample = async () => {
  const folder = newFolder()
  const program = await startDutybook(folder.path)
  atTheEnd(() => program.stop())
  return { folder, program, url: program.url, cli: cliAt(program.url) }
}

/** The fictional list of 麦渡镇. */
export const sampleDocument = join(ROOT, 'services', 'standalone', 'sample', 'maidu-town.txt')

/** The id that `drafted by …: proposal ID` names. */
export const proposalIn = (out: string): string => /proposal (\S{36})/u.exec(out)?.[1] ?? ''
