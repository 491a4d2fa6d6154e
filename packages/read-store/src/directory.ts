import {
  type DirectoryEvent,
  directoryStream,
  type Organisation,
  type OrganisationKind,
} from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { all, given, one } from './database.ts'
import type { Projection } from './projection.ts'
import type { DirectoryDocument, ReadModel } from './read-model.ts'

export const directorySchema = `
  CREATE TABLE districts (
    district_id TEXT PRIMARY KEY, revision INTEGER NOT NULL, position TEXT NOT NULL, name TEXT NOT NULL,
    city TEXT, province TEXT
  ) STRICT;
  CREATE TABLE organisations (
    district_id TEXT NOT NULL, organisation_id TEXT NOT NULL, position TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('coordinating-office', 'department', 'township')),
    name TEXT NOT NULL, aliases TEXT NOT NULL,
    PRIMARY KEY (district_id, organisation_id)
  ) STRICT, WITHOUT ROWID;`

export const directoryEventTypes = {
  DistrictOpened: true,
  OrganisationRegistered: true,
} as const satisfies Record<DirectoryEvent['type'], true>

export const projectDirectory = (db: DatabaseSync): Projection => {
  const open = db.prepare(`INSERT INTO districts (district_id, revision, position, name, city, province)
    VALUES (?, ?, ?, ?, ?, ?)`)
  const advance = db.prepare('UPDATE districts SET revision = ? WHERE district_id = ? AND revision = ?')
  const register =
    db.prepare(`INSERT INTO organisations (district_id, organisation_id, position, kind, name, aliases)
    VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (district_id, organisation_id)
    DO UPDATE SET kind = excluded.kind, name = excluded.name, aliases = excluded.aliases`)

  return {
    apply: (recorded) => {
      const event = recorded as unknown as DirectoryEvent
      const { stream, position, revision } = recorded
      const districtId = stream.slice(directoryStream('').length)
      if (event.type === 'DistrictOpened') {
        const { name, city, province } = event.data
        if (revision !== 0) throw new Error('a district opens with the first event of its stream')
        open.run(districtId, revision, position, name, city ?? null, province ?? null)
        return
      }
      const { organisationId, kind, name, aliases } = event.data
      if (advance.run(revision, districtId, revision - 1).changes !== 1) {
        throw new Error('the district is not open, or an event is missing before this one')
      }
      register.run(districtId, organisationId, position, kind, name, JSON.stringify(aliases))
    },
  }
}

type District = Pick<DirectoryDocument, 'districtId' | 'name' | 'city' | 'province'>

interface DistrictRow {
  readonly districtId: string
  readonly name: string
  readonly city: string | null
  readonly province: string | null
}

interface OrganisationRow {
  readonly organisationId: string
  readonly kind: OrganisationKind
  readonly name: string
  readonly aliases: string
}

export const queryDirectory = (db: DatabaseSync): Pick<ReadModel, 'directories' | 'directory'> => {
  const columns = 'district_id AS districtId, name, city, province'
  const districts = db.prepare(`SELECT ${columns} FROM districts ORDER BY position`)
  const district = db.prepare(`SELECT ${columns} FROM districts WHERE district_id = ?`)
  const organisations = db.prepare(`SELECT organisation_id AS organisationId, kind, name, aliases
    FROM organisations WHERE district_id = ? ORDER BY position, organisation_id`)

  return {
    directories: () => all<DistrictRow>(districts).map(describe),
    directory: (districtId) => {
      const row = one<DistrictRow>(district, districtId)
      return row === undefined
        ? undefined
        : {
            ...describe(row),
            organisations: all<OrganisationRow>(organisations, districtId).map(
              ({ aliases, ...organisation }): Organisation => ({
                ...organisation,
                aliases: JSON.parse(aliases) as string[],
              }),
            ),
          }
    },
  }
}

const describe = ({ districtId, name, city, province }: DistrictRow): District => ({
  districtId,
  name,
  ...given<Pick<District, 'city' | 'province'>>({ city, province }),
})

/** Names of organisations by district and id; the id itself where there is none. */
export const organisationNames = (
  db: DatabaseSync,
): ((districtId: string, organisationId: string) => string) => {
  const select = db.prepare('SELECT name FROM organisations WHERE district_id = ? AND organisation_id = ?')
  return (districtId, organisationId) =>
    one<{ name: string }>(select, districtId, organisationId)?.name ?? organisationId
}
