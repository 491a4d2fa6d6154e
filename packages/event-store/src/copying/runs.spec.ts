import type { RecordedEvent } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { newEvent } from '../conformance/examples.ts'
import { runsOf } from './runs.ts'

const recorded = (stream: string, second = 0, data: object = {}): RecordedEvent => ({
  ...newEvent(data),
  stream,
  revision: 0,
  position: '',
  recordedAt: `2026-11-22T08:00:${String(second).padStart(2, '0')}.000Z`,
})

const cut = async (events: readonly RecordedEvent[]): Promise<readonly number[]> => {
  const lengths: number[] = []
  const seen: RecordedEvent[] = []
  const given = (async function* () {
    yield* events
  })()
  for await (const run of runsOf(given)) {
    lengths.push(run.length)
    seen.push(...run)
  }
  expect(seen).toEqual(events)
  return lengths
}

describe('runs of events', () => {
  it('are none in an empty log', async () => {
    expect(await cut([])).toEqual([])
  })

  it('end where another stream comes in between', async () => {
    expect(await cut([recorded('a'), recorded('a'), recorded('b'), recorded('a')])).toEqual([2, 1, 1])
  })

  it('end where an event was recorded at another instant', async () => {
    expect(await cut([recorded('a', 1), recorded('a', 1), recorded('a', 2)])).toEqual([2, 1])
  })

  it('end after 256 events', async () => {
    expect(await cut(Array.from({ length: 600 }, () => recorded('a')))).toEqual([256, 256, 88])
  })

  it('end before they are too large for one append; a large event goes alone', async () => {
    const large = (characters: number) => recorded('a', 0, { text: '项'.repeat(characters) })
    expect(await cut([large(60_000), large(60_000), large(60_000), large(200_000), large(1)])).toEqual([
      2, 1, 1, 1,
    ])
  })
})
