import { rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'

/** Whether a line of Redis's output says that it cannot read its own files. */
export const complainsAboutData = (line: string): boolean => / # .*(append only|AOF|RDB)/i.test(line)

/** What is queued can be derived from the log again, so data that Redis cannot read is kept but not used. */
export const setDataAside = async (folder: string, logger: Logger): Promise<boolean> => {
  let moved = false
  for (const name of ['appendonlydir', 'appendonly.aof']) {
    if (!(await exists(join(folder, name)))) continue
    const kept = await freeName(folder, name)
    await rename(join(folder, name), join(folder, kept))
    logger.warn({ kept: join(folder, kept) }, 'Redis could not read its data; starting empty')
    moved = true
  }
  return moved
}

const freeName = async (folder: string, name: string): Promise<string> => {
  for (let copy = 1; ; copy++) {
    const kept = `${name}.unreadable-${copy}`
    if (!(await exists(join(folder, kept)))) return kept
  }
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )
