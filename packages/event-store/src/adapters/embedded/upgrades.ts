import { keyOf } from './event-id-keys.ts'
import { APPLICATION_ID, EVENT_IDS, TABLES } from './schema.ts'

const FROM_NOTHING = `${TABLES}; PRAGMA application_id = ${APPLICATION_ID}`

/** Format 1 had one index of whole ids, filled up to one position. */
const FROM_1 = `
  ALTER TABLE event_ids RENAME TO event_ids_1;
  ${EVENT_IDS}
  INSERT INTO event_ids SELECT ${keyOf('id')}, position FROM event_ids_1;
  UPDATE indexed_ids SET until = (SELECT until FROM indexed WHERE name = 'event_ids');
  DELETE FROM indexed WHERE name = 'event_ids';
  DROP TABLE event_ids_1;
`

/** What brings a file of each older format to the present one; the format of a new file is 0. */
export const UPGRADES: readonly string[] = [FROM_NOTHING, FROM_1]
