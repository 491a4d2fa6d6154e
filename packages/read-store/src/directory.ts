import {
  absentDirectory,
  type DirectoryEvent,
  directoryStream,
  evolveDirectory,
  type Merger,
  type Organisation,
} from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { one } from './database.ts'
import { type OrganisationRow, organisationOf } from './organisation-row.ts'
import type { Projection } from './projection.ts'

export const directorySchema = `
  CREATE TABLE districts (
    district_id TEXT PRIMARY KEY, revision INTEGER NOT NULL, position TEXT NOT NULL, name TEXT NOT NULL,
    city TEXT, province TEXT, updated_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE organisations (
    district_id TEXT NOT NULL, organisation_id TEXT NOT NULL, position TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('coordinating-office', 'department', 'township')),
    name TEXT NOT NULL, aliases TEXT NOT NULL, successor_id TEXT,
    PRIMARY KEY (district_id, organisation_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX organisations_by_successor ON organisations (successor_id);
  CREATE TABLE mergers (
    district_id TEXT NOT NULL, position TEXT NOT NULL, merger TEXT NOT NULL,
    PRIMARY KEY (district_id, position)
  ) STRICT, WITHOUT ROWID;`

export const directoryEventTypes = {
  DistrictOpened: true,
  OrganisationRegistered: true,
  AliasesAdded: true,
  AliasRemoved: true,
  OrganisationRenamed: true,
  DepartmentsMerged: true,
  DelegationGranted: true,
  DelegationEnded: true,
} as const satisfies Record<DirectoryEvent['type'], true>

export const projectDirectory = (db: DatabaseSync): Projection => {
  const open =
    db.prepare(`INSERT INTO districts (district_id, revision, position, name, city, province, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, ?)`)
  const advance = db.prepare(`UPDATE districts SET revision = ?, updated_at = ?
    WHERE district_id = ? AND revision = ?`)
  const keep =
    db.prepare(`INSERT INTO organisations (district_id, organisation_id, position, kind, name, aliases)
    VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (district_id, organisation_id)
    DO UPDATE SET kind = excluded.kind, name = excluded.name, aliases = excluded.aliases`)
  const select = db.prepare(`SELECT organisation_id AS organisationId, kind, name, aliases
    FROM organisations WHERE district_id = ? AND organisation_id = ?`)
  const follow = db.prepare(`UPDATE organisations SET successor_id = :into
    WHERE district_id = :districtId AND (organisation_id = :organisationId OR successor_id = :organisationId)`)
  const note = db.prepare('INSERT INTO mergers (district_id, position, merger) VALUES (?, ?, ?)')

  const known = (districtId: string, organisationId: string): Organisation => {
    const row = one<OrganisationRow>(select, districtId, organisationId)
    if (row === undefined) throw new Error(`${organisationId} was never registered`)
    return organisationOf(row)
  }
  const merge = (districtId: string, position: string, { merged, into, from, reason }: Merger): void => {
    for (const organisationId of merged) follow.run({ districtId, organisationId, into })
    note.run(districtId, position, JSON.stringify({ merged, into, from, reason }))
  }

  return {
    apply: (recorded) => {
      const event = recorded as unknown as DirectoryEvent
      const { stream, position, revision, recordedAt } = recorded
      const districtId = stream.slice(directoryStream('').length)
      if (event.type === 'DistrictOpened') {
        const { name, city, province } = event.data
        if (revision !== 0) throw new Error('a district opens with the first event of its stream')
        open.run(districtId, revision, position, name, city ?? null, province ?? null, recordedAt)
        return
      }
      if (advance.run(revision, recordedAt, districtId, revision - 1).changes !== 1) {
        throw new Error('the district is not open, or an event is missing before this one')
      }
      if (event.type === 'DepartmentsMerged') return merge(districtId, position, event.data)
      if (event.type === 'DelegationGranted' || event.type === 'DelegationEnded') return
      const { organisationId } = event.data
      const before = event.type === 'OrganisationRegistered' ? [] : [known(districtId, organisationId)]
      const organisations = new Map(before.map((organisation) => [organisationId, organisation]))
      const after = evolveDirectory({ ...absentDirectory, organisations }, event)
      const { kind, name, aliases } = after.organisations.get(organisationId) as Organisation
      keep.run(districtId, organisationId, position, kind, name, JSON.stringify(aliases))
    },
  }
}
