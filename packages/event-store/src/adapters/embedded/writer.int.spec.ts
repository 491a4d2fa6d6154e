import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EventIdTaken, type ExpectedRevision, WrongExpectedRevision } from '../../event-store.ts'
import { connect } from './connection.ts'
import { clock, newPath } from './embedded.examples.ts'
import { createEventIds } from './event-ids.ts'
import { createHeads } from './heads.ts'
import { toPosition } from './positions.ts'
import { createReads } from './reads.ts'
import { createStreamIndex } from './stream-index.ts'
import { createWriter, type Entry, type Verdict } from './writer.ts'

interface Recorded {
  readonly stream: string
  readonly revision: number
  readonly id: string
}

/** What a log is to do, without SQLite, caches or indexes. */
const expectedOf = (log: Recorded[], { stream, expected, events }: Entry): Verdict => {
  const own = log.filter((one) => one.stream === stream)
  const answer = (revision: number) => {
    const row = log.findIndex((one) => one.stream === stream && one.revision === revision) + 1
    return { revision, position: toPosition(row) }
  }
  const ids = events.map(({ id }) => id)
  const standsFrom = (revision: number) =>
    ids.length > 0 && ids.every((id, index) => own[revision + index]?.id === id)
  const after = expected === 'no-stream' ? -1 : expected
  if (after !== 'any' && after !== own.length - 1) {
    if (standsFrom(after + 1)) return answer(after + ids.length)
    return new WrongExpectedRevision(stream, expected, own.length - 1)
  }
  const taken = ids.find((id, index) => ids.indexOf(id) < index || log.some((one) => one.id === id))
  if (taken !== undefined) {
    const first = own.findIndex(({ id }) => id === ids[0])
    return expected === 'any' && first >= 0 && standsFrom(first)
      ? answer(first + ids.length - 1)
      : new EventIdTaken(taken)
  }
  for (const [index, id] of ids.entries()) log.push({ stream, revision: own.length + index, id })
  return answer(own.length - 1 + ids.length)
}

/** Ids of many slices, ids that share one key in the index, and ids that are no UUIDs. */
const IDS: readonly string[] = [
  ...Array.from({ length: 16 }, (_, slice) => `${slice.toString(16)}0000000-0000-4000-8000-000000000000`),
  ...Array.from({ length: 8 }, (_, number) => `a0000000-0000-4000-8000-00000000000${number + 1}`),
  ...Array.from({ length: 8 }, (_, number) => `event-${number}`),
]

const anEntry = fc.record({
  stream: fc.constantFrom('a', 'b', 'c'),
  expected: fc.oneof(
    fc.constantFrom<ExpectedRevision>('any', 'any', 'no-stream'),
    fc.integer({ min: 0, max: 6 }),
  ),
  events: fc.array(
    fc.constantFrom(...IDS).map((id) => ({ id, type: 'counted', data: '{}', metadata: '{}' })),
    { maxLength: 3 },
  ),
})

const aStep = fc.record({
  writer: fc.nat(1),
  entries: fc.array(anEntry, { minLength: 1, maxLength: 3 }),
  fails: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
})

describe('two writers on one log', { timeout: 60_000 }, () => {
  it('judge every append as one simple log would, whatever was cached, indexed or rolled back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 5, maxLength: 40 }), async (steps) => {
        const path = await newPath()
        const connections = [await connect(path, 100), await connect(path, 100)]
        const sides = connections.map(({ writer, reader }) => {
          const heads = createHeads(writer)
          const ids = createEventIds(writer, 4)
          const commit = createWriter(writer, heads, ids, createStreamIndex(writer, 3), clock)
          return { heads, commit, read: createReads(reader).log(undefined) }
        })
        const log: Recorded[] = []
        for (const { writer, entries, fails } of steps) {
          const { commit, heads: own } = sides[writer] as (typeof sides)[number]
          const before = log.length
          if (fails) {
            const broken = {
              stream: 'a',
              expected: 'any',
              events: [{ id: 'x', type: 'x', metadata: '{}' } as never],
            } as const
            expect(() => commit([...entries, broken])).toThrow()
          } else expect(commit(entries)).toEqual(entries.map((entry) => expectedOf(log, entry)))
          if (log.length > before) expect(own.since(before)).toHaveLength(log.length - before)
          for (const { heads, read } of sides) {
            heads.refresh()
            for (let row = 0; row <= log.length; row++) {
              const kept = heads.since(row)
              if (kept !== undefined) expect(kept).toEqual(read(row, 1_000).rows)
            }
          }
        }
        const rows = connections[0]?.reader
          .prepare(
            'SELECT s.name AS stream, e.revision, e.id FROM events e JOIN streams s ON s.id = e.stream ORDER BY e.position',
          )
          .all()
        expect(rows?.map((row) => ({ ...row }))).toEqual(log)
        for (const stream of ['a', 'b', 'c']) {
          const own = log.filter((one) => one.stream === stream).map(({ id }) => id)
          for (const { reader } of connections) {
            const reads = createReads(reader)
            const idsOf = (page: ReturnType<typeof reads.stream>) => page.rows.map((row) => row[5])
            expect(idsOf(reads.stream(stream, 0, 'forwards', 100))).toEqual(own)
            expect(idsOf(reads.stream(stream, 100, 'backwards', 100))).toEqual(own.toReversed())
            expect(idsOf(reads.stream(stream, 1, 'forwards', 2))).toEqual(own.slice(1, 3))
          }
        }
        for (const { reader, writer } of connections) {
          reader.close()
          writer.close()
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('the indexes', () => {
  it.each([
    ['event_ids', [4, 100]],
    ['stream_events', [100, 4]],
  ] as const)(
    '%s is filled once so many events wait, also when they come one by one',
    async (table, [ids, streams]) => {
      const { reader, writer } = await connect(await newPath(), 100)
      const commit = createWriter(
        writer,
        createHeads(writer),
        createEventIds(writer, ids),
        createStreamIndex(writer, streams),
        clock,
      )
      const indexed: unknown[] = []
      for (let number = 0; number < 12; number++) {
        const events = [{ id: `event-${number}`, type: 'counted', data: '{}', metadata: '{}' }]
        commit([{ stream: 'a', expected: 'any', events }])
        indexed.push(reader.prepare(`SELECT count(*) AS events FROM ${table}`).get()?.events)
      }
      expect(indexed).toEqual([0, 0, 0, 0, 5, 5, 5, 5, 5, 10, 10, 10])
      reader.close()
      writer.close()
    },
  )

  it('take up the ids of the fullest slices, and leave the others waiting', async () => {
    const { reader, writer } = await connect(await newPath(), 100)
    const commit = createWriter(
      writer,
      createHeads(writer),
      createEventIds(writer, 6),
      createStreamIndex(writer, 100),
      clock,
    )
    const idsOf = (slice: string, count: number) =>
      Array.from({ length: count }, (_, number) => `${slice}0000000-0000-4000-8000-00000000000${number}`)
    const events = [...idsOf('0', 1), ...idsOf('b', 5), ...idsOf('7', 2)].map((id) => ({
      id,
      type: 'counted',
      data: '{}',
      metadata: '{}',
    }))
    commit([{ stream: 'a', expected: 'any', events }])
    const indexed = 'SELECT e.id FROM event_ids i JOIN events e USING (position) ORDER BY i.key, position'
    expect(reader.prepare(indexed).all()).toEqual(idsOf('b', 5).map((id) => ({ id })))
    expect(reader.prepare('SELECT * FROM indexed_ids WHERE until > 0').all()).toEqual([
      { slice: 11, until: 8 },
    ])
    reader.close()
    writer.close()
  })
})
