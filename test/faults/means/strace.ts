import { execFile, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const PATIENT = ['-o', 'DPkg::Lock::Timeout=60']
const works = (): boolean => spawnSync('strace', ['-qq', '-e', 'trace=none', 'true']).status === 0

/**
 * Makes sure that faults can be put into system calls. Where strace is missing, root on Debian or Ubuntu has it
 * installed, as the program does with Redis. @throws with what is to be done
 */
export const straceIsThere = async (): Promise<void> => {
  if (works()) return
  if (spawnSync('strace', ['-V']).error === undefined)
    throw new Error(
      'strace may not trace a process of its own here: allow ptrace (SYS_PTRACE in a container)',
    )
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version'))
    throw new Error('strace is missing: sudo apt-get install -y --no-install-recommends strace')
  process.stderr.write('strace is missing: installing it with apt-get (once) …\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq', ...PATIENT], { env })
  await run('apt-get', ['install', '-y', '-qq', ...PATIENT, '--no-install-recommends', 'strace'], { env })
  if (!works()) throw new Error('strace was installed and cannot trace')
}

const TRACED = 'pwrite64,fsync,fdatasync'
const FILES = ['log.sqlite', 'log.sqlite-wal', 'read-model.sqlite', 'read-model.sqlite-wal']
const onFiles = (folder: string): readonly string[] => FILES.flatMap((file) => ['-P', join(folder, file)])
const begin = (folder: string): readonly string[] => [
  'strace',
  '-D',
  ...onFiles(folder),
  '-e',
  `trace=${TRACED}`,
]

/**
 * Runs a program that is killed as it begins the n-th such call on its databases. Only the main thread is traced,
 * which is where the databases are written. (With --seccomp-bpf, strace 6.1 loses the signal.)
 */
export const killedAt = (folder: string, call: 'pwrite64' | 'fsync', nth: number): readonly string[] => [
  ...begin(folder),
  '-o',
  '/dev/null',
  '-e',
  `inject=${call}:signal=SIGKILL:when=${nth}`,
  '--',
]

/** Which calls fail: one, and then every so many, so many times. */
export interface CallFailures {
  readonly call: 'pwrite64' | 'fsync'
  readonly error: 'ENOSPC' | 'EIO'
  readonly from: number
  readonly every: number
  readonly times: number
}

/** Runs a program whose calls on its databases fail, and notes each in the file. */
export const failing = (
  folder: string,
  { call, error, from, every, times }: CallFailures,
  notes: string,
): readonly string[] => [
  ...begin(folder),
  '-f',
  '--seccomp-bpf',
  '-o',
  notes,
  '-e',
  `inject=${call}:error=${error}:when=${from}..${from + every * (times - 1)}+${every}`,
  '--',
]

/** Runs a program and notes, in their order, when it brings files to disk and what it sends. */
export const answersAndFsyncs = (notes: string): readonly string[] =>
  `strace -D -f --seccomp-bpf -y -s 16 -e trace=fsync,fdatasync,write,writev -o ${notes} --`.split(' ')

/** How many calls have failed so far. */
export const failuresIn = (notes: string): number =>
  existsSync(notes) ? readFileSync(notes, 'utf8').split('(INJECTED)').length - 1 : 0

/** `npm test` runs this before the tests; those that need it run on Linux only. */
if (import.meta.main && process.platform === 'linux') {
  await straceIsThere()
  process.stdout.write('strace\n')
}
