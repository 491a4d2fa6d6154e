import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import {
  applyRevision,
  type BaselineItem,
  directory,
  type Change,
  dutyList,
  listStream,
  openDistrict,
  openList,
  registerOrganisations,
} from '@dutybook/duty-lists'
import { createRepository, type EventStore, openEmbeddedEventStore } from '@dutybook/event-store'
import { type Actor, fold, type NewEvent } from '@dutybook/kernel'
import { v5 } from 'uuid'
import { inTurn, type Measured, rate } from './measure.ts'

const SPACE = 'c54c3a6e-7c2b-5a61-9d3c-2f6a0c1d9b11'
const ROUNDS = 7
const COMMITS = 4_000
const WRITERS = 64
const id = (name: string) => v5(name, SPACE)
const program: Actor = { id: 'routing-worker', organisation: 'dutybook', role: 'system' }

const event = (stream: string, index: number): NewEvent => ({
  id: id(`${stream}/${index}`),
  type: 'ItemAmended',
  data: {
    proposalId: id('p'),
    itemId: id('i'),
    content: { category: 'basic', name: '加强基层党组织建设'.repeat(4) },
  },
  metadata: {
    actor: program,
    correlationId: id('c'),
    causationId: id('c'),
    commandId: id(`${index}`),
    commandHash: 'h'.repeat(43),
    schemaVersion: 1,
  },
})

const eventsOf = (stream: string, count: number): readonly NewEvent[] =>
  Array.from({ length: count }, (_, index) => event(stream, index))

const appendAfter = (store: EventStore, stream: string, events: readonly NewEvent[], index: number) =>
  store.append(stream, [events[index] as NewEvent], {
    expectedRevision: index === 0 ? 'no-stream' : index - 1,
  })

/** Single commits of one row of the same text by `node:sqlite` alone: WAL, synchronous=FULL, one INSERT a commit. */
const rawCommits = (folder: string) => {
  let made = 0
  return async () => {
    const db = new DatabaseSync(join(folder, `raw-${made++}.sqlite`))
    db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE events (position INTEGER PRIMARY KEY, event TEXT)',
    )
    const insert = db.prepare('INSERT INTO events (event) VALUES (?)')
    const texts = Array.from({ length: COMMITS }, (_, index) => JSON.stringify(event('raw', index)))
    const result = await rate(COMMITS, (index) => insert.run(texts[index] as string))
    db.close()
    return result
  }
}

const openStore = (folder: string, name: string) =>
  openEmbeddedEventStore({ path: join(folder, `${name}.sqlite`), clock: () => new Date() })

/** The log alone: single appends, appends of 64 writers at once, and the whole way of a command on a real-sized list. */
export const logBench = async (): Promise<readonly Measured[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'dutybook-bench-'))
  try {
    const raw = rawCommits(folder)
    let opened = 0
    const single = await inTurn(
      ROUNDS,
      async () => {
        const store = await openStore(folder, `single-${opened++}`)
        const events = eventsOf('s', COMMITS)
        const result = await rate(COMMITS, (index) => appendAfter(store, 's', events, index))
        await store.close()
        return result
      },
      raw,
    )
    const concurrent = await inTurn(
      ROUNDS,
      async () => {
        const store = await openStore(folder, `concurrent-${opened++}`)
        const writers = Array.from({ length: WRITERS }, (_, writer) => `w${writer}`)
        const work = writers.map((stream) => ({ stream, events: eventsOf(stream, COMMITS / 16) }))
        const start = process.hrtime.bigint()
        await Promise.all(
          work.map(({ stream, events }) =>
            rate(events.length, (index) => appendAfter(store, stream, events, index)),
          ),
        )
        const result = ((COMMITS / 16) * WRITERS) / (Number(process.hrtime.bigint() - start) / 1e9)
        await store.close()
        return result
      },
      raw,
    )
    const command = await inTurn(ROUNDS, () => commands(folder, `command-${opened++}`), raw)
    const figure = (
      name: string,
      { ours, limit }: { ours: number; limit: number },
      goal: number,
    ): Measured => ({
      name,
      ours,
      limit,
      unit: 'commits/s',
      ratio: ours / limit,
      goal,
    })
    return [
      figure('single durable append ÷ raw node:sqlite commit', single, 0.7),
      figure('64 concurrent appends ÷ raw single commits', concurrent, 2),
      figure('load-decide-append on a 309-item list ÷ raw single commits', command, 0.3),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Load, decide and append: one accepted proposal after another amends an item of a list of 309 items. */
const commands = async (folder: string, name: string): Promise<number> => {
  const store = await openStore(folder, name)
  const repository = createRepository(store)
  const listId = id('list')
  await repository.execute(
    openList,
    listStream(listId),
    {
      id: id('open'),
      hash: 'h',
      command: {
        type: 'open-list',
        listId,
        directory: bench,
        townshipId: 'town',
        title: '清单',
        items,
        actor: coordinator,
      },
    },
    { actor: coordinator, correlationId: id('c'), causationId: id('c') },
  )
  const ids = Array.from({ length: COMMITS }, (_, index) => ({
    item: id(`item ${index % 309}`),
    command: id(`apply ${index}`),
    proposal: id(`p${index}`),
  }))
  const result = await rate(COMMITS, async (index) => {
    const { item, command, proposal } = ids[index] as (typeof ids)[number]
    const { state } = await repository.load(dutyList, listStream(listId))
    const changes: readonly Change[] = [{ kind: 'amend', itemId: item, fields: { name: `事项 ${index}` } }]
    const outcome = await repository.execute(
      applyRevision,
      listStream(listId),
      {
        id: command,
        hash: 'h',
        command: {
          type: 'apply-revision',
          proposalId: proposal,
          baseRevision: state.revision,
          changes,
          reason: '修订',
          actor: program,
        },
      },
      { actor: program, correlationId: id('c'), causationId: id('c') },
    )
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  })
  await store.close()
  return result
}

const coordinator: Actor = { id: 'zhou', organisation: 'office', role: 'coordinator' }
const items: readonly BaselineItem[] = Array.from({ length: 309 }, (_, index) => ({
  itemId: id(`item ${index}`),
  sector: `领域${index % 8}`,
  content: { category: 'basic', name: `事项 ${index} `.repeat(8) },
}))

const administrator: Actor = { id: 'ops', organisation: 'platform', role: 'administrator' }
const opening = openDistrict.decide(
  {
    type: 'open-district',
    districtId: 'd',
    name: '区',
    coordinatingOffice: { organisationId: 'office', name: '区委编办', aliases: [] },
    actor: administrator,
  },
  openDistrict.initial,
)
const empty = fold(directory, opening.accepted ? opening.events : [])
const registering = registerOrganisations.decide(
  {
    type: 'register-organisations',
    organisations: [{ organisationId: 'town', kind: 'township', name: '镇', aliases: [] }],
    actor: coordinator,
  },
  empty,
)
const bench = (registering.accepted ? registering.events : []).reduce(directory.evolve, empty)
