import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openEmbeddedEventStore } from '@dutybook/event-store'
import type { RecordedEvent } from '@dutybook/kernel'
import { dataFolder } from '../../support/data-folder.ts'
import { checkOrder } from '../history/check-log.ts'
import type { FaultCase } from './fault-case.ts'

const PROCESSES = [1, 2, 3, 4]
const FIXTURE = join(import.meta.dirname, '..', 'means', 'appender.fixture.ts')

type Acknowledged = Pick<RecordedEvent, 'id' | 'stream' | 'revision' | 'position'>

export const appends: FaultCase = {
  name: 'appends',
  what: 'four processes append to one embedded log, each so often, to streams of their own and shared ones, while a reader follows',
  counts: { long: 25_000, short: 1_000 },
  async run({ count, progress }) {
    const folder = dataFolder()
    const path = join(folder.path, 'log.sqlite')
    const store = await openEmbeddedEventStore({ path, clock: () => new Date() })
    try {
      const total = PROCESSES.length * count
      const ending = new AbortController()
      const appending = PROCESSES.map((number) => append(path, number, count))
      const crashed = Promise.all(appending).then((done) =>
        done.every(({ code }) => code === 0) ? undefined : ending.abort(),
      )
      const followed: RecordedEvent[] = []
      for await (const { events } of store.subscribeToAll({ signal: ending.signal })) {
        followed.push(...events)
        progress(Math.floor(followed.length / PROCESSES.length))
        if (followed.length >= total) break
      }
      ending.abort()
      await crashed
      const acknowledged = (await Promise.all(appending)).flatMap(({ lines }) => lines)
      const log: RecordedEvent[] = []
      for await (const event of store.readAll()) log.push(event)
      const faults = [...checkOrder({ log } as never), ...differences(log, followed, acknowledged)]
      return {
        happened: count,
        commands: acknowledged.length,
        reads: followed.length,
        events: log.length,
        faults,
      }
    } finally {
      await store.close()
      folder.remove()
    }
  },
}

const append = async (path: string, number: number, count: number) => {
  const streams = [`own-${number}`, `pair-${number % 2}`, 'shared']
  const child = spawn(process.execPath, [FIXTURE, path, streams.join(), String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const lines: Acknowledged[] = []
  for await (const line of createInterface({ input: child.stdout }))
    lines.push(JSON.parse(line) as Acknowledged)
  await ended
  return { code: child.exitCode, lines }
}

/** Reader and log are equal, and hold what was acknowledged where it was, and nothing else. */
const differences = (
  log: readonly RecordedEvent[],
  followed: readonly RecordedEvent[],
  acknowledged: readonly Acknowledged[],
): readonly string[] => {
  const words = ({ id, stream, revision, position }: Acknowledged): string =>
    `${id} as ${stream} ${revision} at ${position}`
  const recorded = new Set(log.map(words))
  const [other] = log.filter(
    (event, index) => followed[index] === undefined || words(followed[index]) !== words(event),
  )
  return [
    ...acknowledged
      .filter((one) => !recorded.has(words(one)))
      .map((one) => `acknowledged and not in the log: ${words(one)}`),
    ...(acknowledged.length === log.length
      ? []
      : [`${acknowledged.length} acknowledged, ${log.length} in the log`]),
    ...(other === undefined && followed.length === log.length
      ? []
      : [`the reader did not see ${other === undefined ? 'the same' : words(other)}`]),
  ]
}
