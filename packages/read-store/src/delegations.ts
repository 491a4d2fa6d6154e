import { type Delegation, type DirectoryEvent, directoryStream } from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { given } from './database.ts'
import { keyAfter, pageOf } from './paging.ts'
import type { Projection } from './projection.ts'
import type { ListedDelegation, ReadModel } from './read-model.ts'

export const delegationsSchema = `
  CREATE TABLE delegations (
    district_id TEXT NOT NULL, delegation_id TEXT NOT NULL, position TEXT NOT NULL,
    organisation_id TEXT NOT NULL, delegation TEXT NOT NULL, granted_at TEXT NOT NULL,
    ended_at TEXT, ended_by TEXT, PRIMARY KEY (district_id, delegation_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX delegations_by_position ON delegations (district_id, position);`

/** Keeps the delegations of each district; other events of its directory are left alone. */
export const projectDelegations = (db: DatabaseSync): Projection => {
  const grant = db.prepare(`INSERT INTO delegations (district_id, delegation_id, position, organisation_id,
    delegation, granted_at) VALUES (?, ?, ?, ?, ?, ?)`)
  const end = db.prepare(`UPDATE delegations SET ended_at = ?, ended_by = ?
    WHERE district_id = ? AND delegation_id = ?`)
  return {
    apply: (recorded) => {
      const event = recorded as unknown as DirectoryEvent
      const { stream, position, recordedAt } = recorded
      const districtId = stream.slice(directoryStream('').length)
      if (event.type === 'DelegationGranted') {
        const { delegationId, organisationId } = event.data
        const delegation = JSON.stringify(event.data)
        grant.run(districtId, delegationId, position, organisationId, delegation, recordedAt)
      }
      if (event.type === 'DelegationEnded') {
        const { delegationId, endedAt, endedBy } = event.data
        const { changes } = end.run(endedAt, endedBy, districtId, delegationId)
        if (changes !== 1) throw new Error(`the delegation ${delegationId} was never granted`)
      }
    },
  }
}

interface DelegationRow {
  readonly position: string
  readonly delegation: string
  readonly organisation: string
  readonly grantedAt: string
  readonly endedAt: string | null
  readonly endedBy: string | null
}

export const queryDelegations = (db: DatabaseSync): Pick<ReadModel, 'delegations'> => {
  const page =
    db.prepare(`SELECT d.position, d.delegation, coalesce(o.name, d.organisation_id) AS organisation,
    d.granted_at AS grantedAt, d.ended_at AS endedAt, d.ended_by AS endedBy
    FROM delegations d LEFT JOIN organisations o
    ON o.district_id = d.district_id AND o.organisation_id = d.organisation_id
    WHERE d.district_id = :districtId AND (:before = '' OR d.position < :before)
    AND (:reader IS NULL OR d.organisation_id = :reader) ORDER BY d.position DESC LIMIT :limit`)
  return {
    delegations: (districtId, visibleTo, request) => {
      const reader = visibleTo === 'all' ? null : visibleTo.organisationId
      const before = keyAfter(request)
      const limit = request.limit + 1
      const rows = page.all({ districtId, before, reader, limit }) as unknown as DelegationRow[]
      return pageOf(rows, request, ({ position }) => position, render)
    },
  }
}

const render = ({
  delegation,
  organisation,
  grantedAt,
  endedAt,
  endedBy,
}: DelegationRow): ListedDelegation => ({
  ...(JSON.parse(delegation) as Delegation),
  organisation,
  grantedAt,
  ...given<Pick<ListedDelegation, 'endedAt' | 'endedBy'>>({ endedAt, endedBy }),
})
