import {
  absentDirectory,
  type Directory,
  type DirectoryEvent,
  directoryStream,
  evolveDirectory,
  type Merger,
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
  OrganisationRenamed: true,
  DepartmentsMerged: true,
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
      const { organisationId } = event.data
      const before = event.type === 'OrganisationRegistered' ? [] : [known(districtId, organisationId)]
      const organisations = new Map(before.map((organisation) => [organisationId, organisation]))
      const after = evolveDirectory({ ...absentDirectory, organisations }, event)
      const { kind, name, aliases } = after.organisations.get(organisationId) as Organisation
      keep.run(districtId, organisationId, position, kind, name, JSON.stringify(aliases))
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
  readonly successorId?: string | null
}

export const queryDirectory = (
  db: DatabaseSync,
): Pick<ReadModel, 'directories' | 'directory' | 'predecessors'> => {
  const columns = 'district_id AS districtId, name, city, province'
  const districts = db.prepare(`SELECT ${columns} FROM districts ORDER BY position`)
  const district = db.prepare(`SELECT ${columns} FROM districts WHERE district_id = ?`)
  const organisations = db.prepare(`SELECT organisation_id AS organisationId, kind, name, aliases,
    successor_id AS successorId FROM organisations WHERE district_id = ? ORDER BY position, organisation_id`)
  const mergers = db.prepare('SELECT merger FROM mergers WHERE district_id = ? ORDER BY position')
  const predecessors = db.prepare(`SELECT organisation_id AS organisationId FROM organisations
    WHERE successor_id = ? ORDER BY position, organisation_id`)

  return {
    directories: () => all<DistrictRow>(districts).map(describe),
    directory: (districtId) => {
      const row = one<DistrictRow>(district, districtId)
      return row === undefined
        ? undefined
        : {
            ...describe(row),
            organisations: all<OrganisationRow>(organisations, districtId).map((one) => ({
              ...organisationOf(one),
              ...given<{ successorId: string }>({ successorId: one.successorId }),
            })),
            mergers: all<{ merger: string }>(mergers, districtId).map(
              ({ merger }) => JSON.parse(merger) as Merger,
            ),
          }
    },
    predecessors: (organisationId) =>
      all<{ organisationId: string }>(predecessors, organisationId).map((row) => row.organisationId),
  }
}

/** The directory as the domain knows it, and when it last changed; for decisions about what the program owes. */
export const directoryState = (
  db: DatabaseSync,
): ((districtId: string) => { readonly directory: Directory; readonly updatedAt: string }) => {
  const query = queryDirectory(db)
  const changed = db.prepare('SELECT updated_at AS updatedAt FROM districts WHERE district_id = ?')
  return (districtId) => {
    const found = query.directory(districtId)
    const { updatedAt = '' } = one<{ updatedAt: string }>(changed, districtId) ?? {}
    if (found === undefined) return { directory: absentDirectory, updatedAt }
    const { organisations, mergers: _, ...place } = found
    const successors = organisations.flatMap(({ organisationId, successorId }): [string, string][] =>
      successorId === undefined ? [] : [[organisationId, successorId]],
    )
    const byId = new Map(organisations.map((organisation) => [organisation.organisationId, organisation]))
    const directory = {
      ...place,
      status: 'open' as const,
      organisations: byId,
      successors: new Map(successors),
    }
    return { directory, updatedAt }
  }
}

const organisationOf = ({ organisationId, kind, name, aliases }: OrganisationRow): Organisation => ({
  organisationId,
  kind,
  name,
  aliases: JSON.parse(aliases) as string[],
})

const describe = ({ districtId, name, city, province }: DistrictRow): District => ({
  districtId,
  name,
  ...given<Pick<District, 'city' | 'province'>>({ city, province }),
})
