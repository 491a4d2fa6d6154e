import type { DatabaseSync } from 'node:sqlite'
import { given } from '../database.ts'
import { keyAfter, pageOf } from '../paging.ts'
import type { ImportSummary, ReadModel } from '../read-model.ts'

interface Row extends Omit<ImportSummary, 'counts'> {
  readonly position: string
  readonly basic: number
  readonly cooperative: number
  readonly reclaimed: number
}

/** Imports of a district, latest first. */
export const queryImports = (db: DatabaseSync): Pick<ReadModel, 'imports'> => {
  const page = db.prepare(`SELECT import_id AS importId, district_id AS districtId, list_id AS listId,
    township_id AS townshipId, township, title, status, file_name AS fileName, basic, cooperative, reclaimed,
    findings, created_at AS createdAt, updated_at AS updatedAt, position FROM imports
    WHERE district_id = :districtId AND (:before = '' OR position < :before)
    AND (:status IS NULL OR status = :status) AND (:reader IS NULL OR township_id = :reader)
    ORDER BY position DESC LIMIT :limit`)
  return {
    imports: (districtId, visibleTo, { status = null }, request) => {
      const reader = visibleTo === 'all' ? null : visibleTo.organisationId
      const before = keyAfter(request)
      const limit = request.limit + 1
      const rows = page.all({ districtId, before, status, reader, limit }) as unknown as Row[]
      return pageOf(rows, request, ({ position }) => position, summaryOf)
    },
  }
}

const summaryOf = ({ basic, cooperative, reclaimed, ...row }: Row): ImportSummary => {
  const { importId, districtId, title, status, findings, createdAt, updatedAt } = row
  const { listId, townshipId, township, fileName } = row
  return {
    importId,
    districtId,
    ...given<Pick<ImportSummary, 'listId' | 'townshipId' | 'township'>>({ listId, townshipId, township }),
    title,
    status,
    ...given<Pick<ImportSummary, 'fileName'>>({ fileName }),
    counts: { basic, cooperative, reclaimed },
    findings,
    createdAt,
    updatedAt,
  }
}
