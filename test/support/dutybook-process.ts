import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export { dataFolder } from './data-folder.ts'

export const ROOT = join(import.meta.dirname, '..', '..')
/** Programs under test are compiled once, not at each of their many starts. */
export const COMPILED = { NODE_COMPILE_CACHE: join(ROOT, 'node_modules', '.cache', 'programs-under-test') }
/** What `npm start` runs: flags of Node, and the program. */
const START = /exec node (?<words>.+)$/u.exec(
  (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } }).scripts
    .start,
)?.groups?.['words'] as string

/** The real program in a process of its own, on a data folder of its own. */
export interface DutybookProcess {
  readonly url: string
  /** What it has printed so far, on both outputs. */
  readonly output: string
  readonly pid: number
  /** SIGKILL: no chance to clean up. */
  kill(): Promise<void>
  /** SIGTERM, or another signal; answers the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

export type Settings = Readonly<Record<string, string>>

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/**
 * Starts the program, or one process of that role, and waits until it says that it is ready. Rejects with its output
 * if it ends before.
 */
export const startDutybook = async (
  data: string,
  settings: Settings = {},
  through: readonly string[] = [],
  role: readonly ('api' | 'worker')[] = [],
): Promise<DutybookProcess> => {
  const { child, output } = launch(data, settings, through, role)
  const ended = once(child, 'exit')
  const url = await ready(child, output)
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal)
    await ended
    return child.exitCode
  }
  return {
    url,
    pid: child.pid as number,
    get output() {
      return output()
    },
    kill: async () => void (await end('SIGKILL')),
    stop: (signal = 'SIGTERM') => end(signal),
  }
}

/**
 * Starts the program where it should refuse to, through another program if given, and answers how it ended.
 * One that becomes ready all the same is stopped: code 0.
 */
export const refusedStart = async (
  data: string,
  settings: Settings = {},
  through: readonly string[] = [],
  role: readonly ('api' | 'worker')[] = [],
): Promise<{ readonly code: number | null; readonly output: string }> => {
  const { child, output } = launch(data, settings, through, role)
  const ended = once(child, 'close')
  void ready(child, output).then(
    () => child.kill('SIGTERM'),
    () => undefined,
  )
  await ended
  return { code: child.exitCode, output: output() }
}

/** Starts the program, or one process of that role, through another program if given, and does not wait; `ended` resolves when it is gone. */
export const beginDutybook = (
  data: string,
  settings: Settings = {},
  role: readonly ('api' | 'worker')[] = [],
  through: readonly string[] = [],
) => {
  const { child, output } = launch(data, settings, through, role)
  const ended = once(child, 'close')
  return { child, output, ready: ready(child, output), ended }
}

const launch = (
  data: string,
  settings: Settings,
  through: readonly string[],
  role: readonly string[] = [],
) => {
  const [program = process.execPath, ...args] = [...through, process.execPath, ...START.split(' '), ...role]
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...COMPILED, DUTYBOOK_DATA: data, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  return { child, output: () => output }
}

const READY = /^Dutybook is ready\s+(\S+)$/mu

const ready = (child: ChildProcess, output: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    const look = () => {
      const url = READY.exec(output())?.[1]
      if (url !== undefined) resolve(url)
    }
    child.stdout?.on('data', look)
    child.once('exit', (code) => reject(new Error(`the program ended with code ${code}:\n${output()}`)))
  })
