import { type ImportEvent, type ImportStatus, importStream } from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import type { Projection } from '../projection.ts'

/** Where an import stands; what it says is folded from its own stream by whoever works on it. */
export const importsSchema = `
  CREATE TABLE imports (
    import_id TEXT PRIMARY KEY, position TEXT NOT NULL, revision INTEGER NOT NULL, district_id TEXT NOT NULL,
    list_id TEXT, township_id TEXT, township TEXT, title TEXT NOT NULL, file_name TEXT, status TEXT NOT NULL,
    basic INTEGER NOT NULL DEFAULT 0, cooperative INTEGER NOT NULL DEFAULT 0, reclaimed INTEGER NOT NULL DEFAULT 0,
    findings INTEGER NOT NULL DEFAULT 0, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX imports_of_district ON imports (district_id, position);`

export const importEventTypes = {
  ImportDrafted: true,
  ImportItemRead: true,
  ImportFindingMade: true,
  ImportRead: true,
  ImportCorrected: true,
  ImportAccepted: true,
  ImportCompleted: true,
  ImportReturned: true,
  ImportWithdrawn: true,
} as const satisfies Record<ImportEvent['type'], true>

const statusAfter: { readonly [T in ImportEvent['type']]?: ImportStatus } = {
  ImportAccepted: 'accepted',
  ImportCompleted: 'completed',
  ImportReturned: 'draft',
  ImportWithdrawn: 'withdrawn',
}

export const projectImports = (db: DatabaseSync): Projection => {
  const insert =
    db.prepare(`INSERT INTO imports (import_id, position, revision, district_id, list_id, township_id,
    township, title, file_name, status, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'draft', ?, ?)`)
  const advance = db.prepare(`UPDATE imports SET revision = :revision, updated_at = :at,
    status = COALESCE(:status, status), township = COALESCE(:township, township), basic = basic + :basic,
    cooperative = cooperative + :cooperative, reclaimed = reclaimed + :reclaimed, findings = findings + :findings
    WHERE import_id = :importId AND revision = :revision - 1`)

  return {
    apply: (recorded) => {
      const event = recorded as unknown as ImportEvent
      const { stream, position, revision, recordedAt: at } = recorded
      const importId = stream.slice(importStream('').length)
      if (event.type === 'ImportDrafted') {
        const { districtId, listId = null, townshipId = null, township = null, title, source } = event.data
        const name = source.name ?? null
        insert.run(
          importId,
          position,
          revision,
          districtId,
          listId,
          townshipId,
          township,
          title,
          name,
          at,
          at,
        )
        return
      }
      const category = event.type === 'ImportItemRead' ? event.data.content.category : undefined
      const { changes } = advance.run({
        importId,
        revision,
        at,
        status: statusAfter[event.type] ?? null,
        township: townshipNamedBy(event) ?? null,
        basic: Number(category === 'basic'),
        cooperative: Number(category === 'cooperative'),
        reclaimed: Number(category === 'reclaimed'),
        findings: Number(event.type === 'ImportFindingMade'),
      })
      if (changes !== 1)
        throw new Error('the import was never drafted, or an event is missing before this one')
    },
  }
}

const townshipNamedBy = (event: ImportEvent): string | undefined =>
  event.type === 'ImportCorrected'
    ? event.data.corrections.findLast((correction) => correction.kind === 'name-township')?.name
    : undefined
