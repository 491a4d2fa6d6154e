import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { openEmbeddedEventStore } from '@dutybook/event-store'
import { newEvent } from '@dutybook/event-store/examples'
import { onTestFinished } from 'vitest'
import { dataFolder } from '../../support/data-folder.ts'
import { COMPILED, ROOT } from '../../support/dutybook-process.ts'
import type { Peer } from './peer.ts'

/** A data folder that is removed after the test. */
export const newFolder = (): string => {
  const folder = dataFolder()
  onTestFinished(folder.remove)
  return folder.path
}

/** Starts the copy in a process of its own, and kills it as soon as so many events are copied. */
export const killedCopy = async (
  from: string,
  to: string,
  count: () => number,
  events: number,
): Promise<void> => {
  const main = join(ROOT, 'services', 'cli', 'src', 'main.ts')
  const child = spawn(process.execPath, [main, 'log', 'copy', from, to], {
    env: { ...process.env, ...COMPILED },
    stdio: 'ignore',
  })
  const ended = once(child, 'close')
  while (child.exitCode === null && count() < events) await sleep(5)
  child.kill('SIGKILL')
  await ended
}

/** An event as a store keeps it, with the bytes of its data and metadata as text. */
export type KeptEvent = readonly [stream: string, revision: number, id: string, type: string, ...string[]]

/** What the file of an embedded log holds, in order; nothing when it is not there yet. */
export const keptInFile = (folder: string): readonly KeptEvent[] => {
  try {
    const db = new DatabaseSync(join(folder, 'log.sqlite'), { readOnly: true, timeout: 1_000 })
    const rows = db
      .prepare(`
        SELECT name, revision, events.id, type, data, metadata
        FROM events JOIN streams ON streams.id = events.stream ORDER BY position`)
      .all()
    db.close()
    return rows.map((row) => Object.values(row) as unknown as KeptEvent)
  } catch {
    return []
  }
}

/** What the peer holds of ours, in order; metadata without the instant that a copied event brings along. */
export const keptInPeer = ({ log }: Peer): readonly KeptEvent[] =>
  log.records
    .filter(({ stream }) => stream.startsWith('dutybook.'))
    .map(({ stream, revision, id, type, data, metadata }) => [
      stream.slice('dutybook.'.length),
      revision,
      id,
      type,
      Buffer.from(data).toString('utf8'),
      Buffer.from(metadata)
        .toString('utf8')
        .replace(/,"firstRecordedAt":"[^"]+"\}$/u, '}'),
    ])

/** Writes a list of 309 events at once, and then so many events one by one, in turn to 25 streams. */
export const writeLog = async (folder: string, count: number): Promise<void> => {
  const store = await openEmbeddedEventStore({ path: join(folder, 'log.sqlite'), clock: () => new Date() })
  const event = (number: number) =>
    newEvent({ 名称: `第${number}项 “消防”`, 份额: number / 7, 说明: '\u2028\\"', '10': [], '9': null })
  const many = Array.from({ length: 309 }, (_, number) => event(number))
  const appends = [store.append('list-0', many, { expectedRevision: 'no-stream' })]
  for (let number = 0; number < count; number++)
    appends.push(store.append(`proposal-${number % 25}`, [event(number)], { expectedRevision: 'any' }))
  await Promise.all(appends)
  await store.close()
}
