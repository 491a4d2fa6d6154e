import { DatabaseSync } from 'node:sqlite'
import type { NewEvent } from '@dutybook/kernel'
import { newPath } from './embedded.examples.ts'
import { APPLICATION_ID } from './schema.ts'

const TABLES = `
  CREATE TABLE streams (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    metadata TEXT NOT NULL,
    data TEXT NOT NULL
  ) STRICT;
  CREATE TABLE stream_events (
    stream INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (stream, revision)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE event_ids (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE indexed (
    name TEXT PRIMARY KEY,
    until INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`

/** The path of a log as the first version wrote it: one stream `list`, its indexes filled up to those positions. */
export const logOfFormat1 = async (
  events: readonly NewEvent[],
  until: { readonly streamEvents: number; readonly eventIds: number },
): Promise<string> => {
  const path = await newPath()
  const db = new DatabaseSync(path)
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1;
    ${TABLES} INSERT INTO streams VALUES (1, 'list')`)
  const insert = db.prepare('INSERT INTO events VALUES (?, 1, ?, 1763888400000, ?, ?, ?, ?)')
  for (const [index, { id, type, metadata, data }] of events.entries())
    insert.run(index + 1, index, id, type, JSON.stringify(metadata), JSON.stringify(data))
  db.exec(`
    INSERT INTO stream_events SELECT stream, revision, position FROM events WHERE position <= ${until.streamEvents};
    INSERT INTO event_ids SELECT id, position FROM events WHERE position <= ${until.eventIds};
    INSERT INTO indexed VALUES ('stream_events', ${until.streamEvents}), ('event_ids', ${until.eventIds})`)
  db.close()
  return path
}
