import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DomainEvent, RecordedEvent } from '@dutybook/kernel'
import { expect, it } from 'vitest'
import { record, type Version } from './record.ts'

/** The log of a version as it was recorded then. */
export interface GoldenLog {
  readonly text: string
  readonly events: readonly RecordedEvent[]
  /** Events of one stream. */
  readonly stream: <E extends DomainEvent>(name: string) => readonly E[]
}

export const goldenLog = (version: Version): GoldenLog => {
  const text = readFileSync(join(import.meta.dirname, `${version}.ndjson`), 'utf8')
  const events = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as RecordedEvent)
  return {
    text,
    events,
    stream: <E extends DomainEvent>(name: string) =>
      events.filter(({ stream }) => stream === name) as unknown as readonly E[],
  }
}

/** `added`: the event types that the version added, by hand; a type may be added there, never taken away. */
export const itIsKept = (version: Version, added: readonly string[]): void => {
  const { text, events } = goldenLog(version)

  it('holds every event type that was added', () => {
    const types = new Set(events.map(({ type }) => type))
    expect(added.filter((type) => !types.has(type))).toEqual([])
  })

  it('is what the same story records today, to the letter', async () => {
    expect(await record(version)).toBe(text)
  })
}
