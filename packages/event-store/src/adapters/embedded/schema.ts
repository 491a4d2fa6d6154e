import { SLICES } from './event-id-keys.ts'

/** Marks the file as a Dutybook log (the text "duty"), in SQLite's header. */
export const APPLICATION_ID = 0x64757479

/** Version of the tables below, kept as SQLite's user_version. Raise it with every change that an older program cannot read. */
export const FORMAT = 2

/** `event_ids` says where an id may be; `indexed_ids` up to which position it has the ids of each slice. */
export const EVENT_IDS = `
  CREATE TABLE event_ids (
    key ANY NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (key, position)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE indexed_ids (
    slice INTEGER PRIMARY KEY,
    until INTEGER NOT NULL
  ) STRICT;
  INSERT INTO indexed_ids VALUES ${Array.from({ length: SLICES }, (_, slice) => `(${slice}, 0)`).join()};
`

/**
 * `events` is the log. The two indexes after it are filled many events at a time, because writing a page of
 * each with every single event would make a small commit half as fast again: `indexed` says up to which
 * position they go, and the few later events are found in `events` itself.
 */
export const TABLES = `
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
  CREATE TABLE indexed (
    name TEXT PRIMARY KEY,
    until INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  INSERT INTO indexed VALUES ('stream_events', 0);
  ${EVENT_IDS}
`

const RECENT = "e.position > (SELECT until FROM indexed WHERE name = 'stream_events')"

/**
 * Selects from the events of one stream, in two parts: those that the index has, and the later ones. Both take
 * the stream's number and a bound on the revision; run them in one transaction.
 */
export const selectFromStream = (what: string, bound: '>=' | '<=', order: 'ASC' | 'DESC') => ({
  indexed: `SELECT ${what} FROM stream_events i JOIN events e ON e.position = i.position
    WHERE i.stream = ? AND i.revision ${bound} ? ORDER BY i.revision ${order} LIMIT ?`,
  recent: `SELECT ${what} FROM events e
    WHERE ${RECENT} AND e.stream = ? AND e.revision ${bound} ? ORDER BY e.position ${order} LIMIT ?`,
})
