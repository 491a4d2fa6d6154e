import { type Position, type RecordedEvent, START } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'
import { one } from './database.ts'
import { blamesEvent, PoisonEvent } from './poison-event.ts'
import type { Projection } from './projection.ts'
import type { InboxVersions } from './proposals/inbox-versions.ts'
import type { ReadModel } from './read-model.ts'

const EVENT_SCHEMA_VERSION = 1

/** What becomes of the events of all streams with one prefix. */
export interface Route {
  readonly types: Readonly<Record<string, true>>
  readonly projections: readonly Projection[]
  /** Its events may change what waits for anybody; those of proposals say for whom. */
  readonly waits?: true
}

/** All projections of a part, in the order in which they write what they hold back, and by prefix of the stream which of them take an event. */
export interface ProjectedPart {
  readonly routes: ReadonlyMap<string, Route>
  readonly projections: readonly Projection[]
}

type Batch = readonly RecordedEvent[]

/** Applies events to the projections of their routes. */
export const applyEvents = (
  db: DatabaseSync,
  parts: readonly ProjectedPart[],
  inboxes: InboxVersions,
): Pick<ReadModel, 'checkpoint' | 'apply'> => {
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const read = db.prepare('SELECT position FROM checkpoint')
  const save = db.prepare('UPDATE checkpoint SET position = ?')

  const checkpoint = (): Position => one<{ position: Position }>(read)?.position ?? START

  const projections = parts.flatMap((part) => part.projections)

  const follow = ({ types, projections: taking, waits }: Route, event: RecordedEvent): void => {
    if (!Object.hasOwn(types, event.type)) throw new Error('this version does not know the type')
    if (event.metadata.schemaVersion !== EVENT_SCHEMA_VERSION) {
      throw new Error(`this version does not know schema version ${event.metadata.schemaVersion}`)
    }
    for (const projection of taking) projection.apply(event)
    if (waits) inboxes.touchAll()
  }

  const project = (event: RecordedEvent): void => {
    const prefix = event.stream.slice(0, event.stream.indexOf('-') + 1)
    try {
      for (const { routes } of parts) {
        const route = routes.get(prefix)
        if (route !== undefined) follow(route, event)
      }
    } catch (error) {
      throw blamesEvent(error) ? new PoisonEvent(event, error) : error
    }
  }

  const flush = (batch: Batch): void => {
    try {
      for (const projection of projections) projection.flush?.()
    } catch (error) {
      const [only] = batch.length === 1 ? batch : []
      throw only !== undefined && blamesEvent(error) ? new PoisonEvent(only, error) : error
    }
  }

  const take = (batches: readonly Batch[], position: Position): void => {
    begin.run()
    try {
      const done = checkpoint()
      for (const batch of batches) {
        for (const event of batch) if (event.position > done) project(event)
        flush(batch)
      }
      if (position > done) save.run(position)
      commit.run()
    } catch (error) {
      for (const projection of projections) projection.reset?.()
      inboxes.reset()
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
    inboxes.settle()
  }

  return {
    checkpoint,
    apply: (events, position) => {
      try {
        take([events], position)
      } catch (error) {
        if (error instanceof PoisonEvent || !blamesEvent(error)) throw error
        take(
          events.map((event) => [event]),
          position,
        )
      }
    },
  }
}
