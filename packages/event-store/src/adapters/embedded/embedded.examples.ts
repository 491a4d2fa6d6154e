import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { EventStore } from '../../event-store.ts'
import { openEmbeddedEventStore } from './open.ts'

export const clock = (): Date => new Date()

/** The path of a log in a new folder, which is removed after the test. */
export const newPath = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'dutybook-log-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'log.sqlite')
}

/** A store that is closed after the test. */
export const openStore = async (path: string, patienceMs = 5_000): Promise<EventStore> => {
  const store = await openEmbeddedEventStore({ path, clock, patienceMs })
  onTestFinished(() => store.close())
  return store
}

/** A plain connection to the file, as another program would have; closed after the test. */
export const openRaw = (path: string): DatabaseSync => {
  const db = new DatabaseSync(path)
  onTestFinished(() => {
    if (db.isOpen) db.close()
  })
  return db
}

/** A Node process of its own that runs a fixture of this folder; it does not outlive the test. */
export const startProcess = (
  fixture: string,
  args: readonly string[],
  launcher: readonly string[] = [],
): ChildProcess => {
  const [command = '', ...rest] = [
    ...launcher,
    process.execPath,
    fileURLToPath(new URL(fixture, import.meta.url)),
    ...args,
  ]
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  })
  return child
}
