import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { RedisCannotStart } from './redis-cannot-start.ts'
import { lastPort, pidFile } from './redis-config.ts'

const run = promisify(execFile)

/** Waits until the Redis that a killed parent left behind has closed its files. @throws after `within` ms. */
export const earlierRedisGone = async (folder: string, within: number): Promise<void> => {
  const deadline = performance.now() + within
  for (;;) {
    const pid = await runningRedis(folder)
    if (pid === undefined) return
    if (performance.now() > deadline) {
      throw new RedisCannotStart(
        `another Redis (process ${pid}) still uses ${folder}: is Dutybook already running with this data folder? ` +
          'Stop it, or choose another folder with DUTYBOOK_DATA',
      )
    }
    await sleep(50)
  }
}

/** Redis writes its address into its process title, so a process that took over an old id is not mistaken for it. */
const runningRedis = async (folder: string): Promise<number | undefined> => {
  const pid = Number(await readFile(pidFile(folder), 'utf8').catch(() => ''))
  const port = await lastPort(folder)
  if (!Number.isInteger(pid) || pid <= 0 || port === undefined) return undefined
  const title = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() =>
    process.platform === 'linux' ? '' : titleByPs(pid),
  )
  return title.includes(`:${port}`) ? pid : undefined
}

const titleByPs = (pid: number): Promise<string> =>
  run('ps', ['-p', String(pid), '-o', 'command=']).then(
    ({ stdout }) => stdout,
    () => '',
  )
