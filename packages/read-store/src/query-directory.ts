import { absentDirectory, type Directory, type Merger } from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { all, given, one } from './database.ts'
import { type OrganisationRow, organisationOf } from './organisation-row.ts'
import type { DirectoryDocument, ReadModel } from './read-model.ts'

type District = Pick<DirectoryDocument, 'districtId' | 'name' | 'city' | 'province'>

interface DistrictRow {
  readonly districtId: string
  readonly name: string
  readonly city: string | null
  readonly province: string | null
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

/** The directory as the domain knows it, without its delegations, and when it last changed; for decisions about what the program owes. */
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
      delegations: new Map(),
    }
    return { directory, updatedAt }
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
