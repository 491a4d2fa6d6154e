import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { COMPILED, ROOT } from './dutybook-process.ts'

const MAIN = join(ROOT, 'services', 'cli', 'src', 'main.ts')

/** How one call of the command line ended. */
export interface CliRun {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface CliOptions {
  /** Where the user stands. */
  readonly cwd?: string
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

/** The command line in a process of its own. */
export const runCli = (args: readonly string[], options: CliOptions = {}): Promise<CliRun> =>
  finished(process.execPath, [MAIN, ...args], options)

/** The command line as the README calls it, through npm, from any folder. */
export const runThroughNpm = (args: readonly string[], options: CliOptions = {}): Promise<CliRun> =>
  finished('npm', ['--prefix', ROOT, 'run', '-s', 'dutybook', '--', ...args], options)

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

const finished = async (
  program: string,
  args: readonly string[],
  { cwd = ROOT, input, env = {} }: CliOptions,
): Promise<CliRun> => {
  const { INIT_CWD: _, DUTYBOOK_TOKEN: __, DUTYBOOK_URL: ___, ...outer } = process.env
  const child = spawn(program, args, { cwd, env: { ...outer, ...COMPILED, ...env } })
  running.add(child)
  child.stdin.end(input ?? '')
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  running.delete(child)
  return { code: child.exitCode, out, err }
}

/** The command line against one program; a call that fails is an error with its words. */
export const cliAt = (url: string) => {
  const call = (args: readonly string[], options: CliOptions = {}): Promise<CliRun> =>
    runCli(args, { ...options, env: { DUTYBOOK_URL: url, ...options.env } })
  return {
    call,
    /** With the output piped into a command of the shell. */
    callInto: (command: string, args: readonly string[]): Promise<CliRun> => {
      const script = `set -o pipefail; "$0" "$@" | ${command}`
      return finished('bash', ['-c', script, process.execPath, MAIN, ...args], { env: { DUTYBOOK_URL: url } })
    },
    ok: async (...args: readonly string[]): Promise<string> => {
      const { code, out, err } = await call(args)
      if (code !== 0) throw new Error(`dutybook ${args.join(' ')} ended with ${code}: ${err}`)
      return out
    },
  }
}
