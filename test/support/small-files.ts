import { spawnSync } from 'node:child_process'

/** Runs a program that can write no file beyond so many bytes (RLIMIT_FSIZE): what it meets is like a full disk. */
export const noFileOver = (bytes: number): readonly string[] => ['prlimit', `--fsize=${bytes}`, '--']

/** Sets the same limit on a program that runs; its files keep what they have. */
export const limitFiles = (pid: number, bytes: number | 'unlimited'): void => {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`prlimit failed: ${stderr}`)
}
