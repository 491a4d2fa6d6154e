import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
const MAIN = join(ROOT, 'services', 'standalone', 'src', 'main.ts')

/** The real program in a process of its own, on a data folder of its own. */
export interface DutybookProcess {
  readonly url: string
  /** What it has printed so far, on both outputs. */
  readonly output: string
  readonly pid: number
  /** SIGKILL: no chance to clean up. */
  kill(): Promise<void>
  /** SIGTERM; answers the exit code. */
  stop(): Promise<number | null>
}

/** A data folder that `remove` deletes. */
export const dataFolder = (): { readonly path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'dutybook-data-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) }
}

/** Starts the program and waits until it says that it is ready. Rejects with its output if it ends before. */
export const startDutybook = async (
  data: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<DutybookProcess> => {
  const child = spawn(process.execPath, [MAIN], {
    cwd: ROOT,
    env: { ...process.env, DUTYBOOK_DATA: data, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const url = await ready(child, () => output)
  const ended = once(child, 'exit')
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal)
    await ended
    return child.exitCode
  }
  return {
    url,
    pid: child.pid as number,
    get output() {
      return output
    },
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  }
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
