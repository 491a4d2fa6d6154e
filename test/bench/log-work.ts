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
import { rate } from './measure.ts'

/** Work on the log in that file, in streams of its own for each run; answers its rate per second. */
export type LogWork = (path: string, run: string) => Promise<number>

const SPACE = 'c54c3a6e-7c2b-5a61-9d3c-2f6a0c1d9b11'
export const COMMITS = 4_000
const WRITERS = 64
const id = (name: string) => v5(name, SPACE)
const program: Actor = { id: 'routing-worker', organisation: 'dutybook', role: 'system' }

export const event = (stream: string, index: number): NewEvent => ({
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

const openStore = (path: string) => openEmbeddedEventStore({ path, clock: () => new Date() })

/** One append after the other, each durable before the next. */
export const singleAppends: LogWork = async (path, run) => {
  const store = await openStore(path)
  const events = eventsOf(run, COMMITS)
  const result = await rate(COMMITS, (index) => appendAfter(store, run, events, index))
  await store.close()
  return result
}

/** Appends of 64 writers at once. */
export const concurrentAppends: LogWork = async (path, run) => {
  const store = await openStore(path)
  const each = COMMITS / 16
  const writers = Array.from({ length: WRITERS }, (_, writer) => `${run} ${writer}`)
  const work = writers.map((stream) => ({ stream, events: eventsOf(stream, each) }))
  const begun = performance.now()
  await Promise.all(
    work.map(({ stream, events }) =>
      rate(events.length, (index) => appendAfter(store, stream, events, index)),
    ),
  )
  const result = (1_000 * each * WRITERS) / (performance.now() - begun)
  await store.close()
  return result
}

/** Load, decide and append: one accepted proposal after another amends an item of a list of 309 items. */
export const commands: LogWork = async (path, run) => {
  const store = await openStore(path)
  const repository = createRepository(store)
  const listId = id(`${run} list`)
  const belonging = { correlationId: id('c'), causationId: id('c') }
  await repository.execute(
    openList,
    listStream(listId),
    {
      id: id(`${run} open`),
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
    { actor: coordinator, ...belonging },
  )
  const ids = Array.from({ length: COMMITS }, (_, index) => ({
    item: id(`item ${index % 309}`),
    command: id(`${run} apply ${index}`),
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
      { actor: program, ...belonging },
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
