import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, chmod, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const PROGRAMS = ['redis-server', 'valkey-server']
/** Another apt may be at work. */
const PATIENT = ['-o', 'DPkg::Lock::Timeout=60']
const SERVICE_POLICY = '/usr/sbin/policy-rc.d'

const installCommand = 'sudo apt-get update && sudo apt-get install -y --no-install-recommends redis-server'

/** What the search for the program may use; the defaults are this process's own. */
export interface Surroundings {
  readonly path?: string
  readonly isRoot?: boolean
  readonly hasApt?: boolean
}

export class RedisProgramMissing extends Error {
  override readonly name = 'RedisProgramMissing'
  constructor(reason: string) {
    super(
      `the program redis-server is not installed (${reason}). ` +
        `Debian/Ubuntu: ${installCommand} · macOS: brew install redis · or set REDIS_URL to a Redis of your own`,
    )
  }
}

/**
 * Path of the Redis server program. Where it is missing, root on Debian or Ubuntu has it installed, and is told so
 * on standard error.
 * @throws RedisProgramMissing
 */
export const redisProgram = async (surroundings: Surroundings = {}): Promise<string> => {
  const path = surroundings.path ?? process.env['PATH'] ?? ''
  const found = await firstOnPath(PROGRAMS, path)
  if (found !== undefined) return found
  const isRoot = surroundings.isRoot ?? process.getuid?.() === 0
  const hasApt = surroundings.hasApt ?? (await reachable('/etc/debian_version', constants.R_OK))
  if (!hasApt) throw new RedisProgramMissing('and this is not Debian or Ubuntu')
  if (!isRoot) throw new RedisProgramMissing('and only root may install it')
  process.stderr.write('redis-server is missing: installing it with apt-get (once) …\n')
  await install()
  const installed = await firstOnPath(PROGRAMS, path)
  if (installed === undefined) throw new RedisProgramMissing('although apt-get reported success')
  return installed
}

const install = async (): Promise<void> => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const release = await holdServicesBack()
  try {
    await run('apt-get', ['update', '-qq', ...PATIENT], { env })
    await run('apt-get', ['install', '-y', '-qq', ...PATIENT, '--no-install-recommends', 'redis-server'], {
      env,
    })
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1) ?? String(error)
    throw new RedisProgramMissing(`and apt-get failed: ${said}`)
  } finally {
    await release()
  }
}

/** The distribution would start a Redis of its own; policy-rc.d is Debian's way to say no. */
const holdServicesBack = async (): Promise<() => Promise<void>> => {
  if (await reachable(SERVICE_POLICY, constants.F_OK)) return async () => undefined
  await writeFile(SERVICE_POLICY, '#!/bin/sh\nexit 101\n')
  await chmod(SERVICE_POLICY, 0o755)
  return () => rm(SERVICE_POLICY, { force: true })
}

const firstOnPath = async (names: readonly string[], path: string): Promise<string | undefined> => {
  const folders = path.split(delimiter).filter((folder) => folder !== '')
  for (const file of names.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    if (await reachable(file, constants.X_OK)) return file
  }
  return undefined
}

const reachable = (file: string, mode: number): Promise<boolean> =>
  access(file, mode).then(
    () => true,
    () => false,
  )
