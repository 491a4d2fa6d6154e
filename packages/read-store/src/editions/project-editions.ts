import { type CampaignEvent, type EditionEvent, editionsStream, type ListEdition } from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'
import { one } from '../database.ts'
import type { Projection } from '../projection.ts'

export const editionsSchema = `
  CREATE TABLE editions (
    list_id TEXT NOT NULL, number INTEGER NOT NULL, district_id TEXT NOT NULL, position TEXT NOT NULL,
    revision INTEGER NOT NULL, decided_on TEXT NOT NULL, effective_on TEXT NOT NULL, published_at TEXT NOT NULL,
    note TEXT NOT NULL, corrects INTEGER, corrects_reason TEXT,
    PRIMARY KEY (list_id, number)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX editions_of_district ON editions (district_id, position);`

export const editionEventTypes = {
  EditionPublished: true,
  EditionPrepared: true,
  PreparedEditionPublished: true,
  EditionGivenUp: true,
} as const satisfies Record<EditionEvent['type'], true>

/** An edition is visible by its own event, those of a campaign all by the event that publishes it. */
const appearing = (
  event: EditionEvent | CampaignEvent,
  { recordedAt }: RecordedEvent,
): readonly ListEdition[] => {
  if (event.type === 'EditionPublished') return [event.data]
  return event.type === 'CampaignPublished'
    ? event.data.editions.map((edition) => ({ ...edition, publishedAt: recordedAt }))
    : []
}

export const projectEditions = (db: DatabaseSync): Projection => {
  const commit = db.prepare(
    `SELECT l.district_id AS districtId FROM list_commits c JOIN lists l ON l.list_id = c.list_id
    WHERE c.list_id = ? AND c.revision = ?`,
  )
  const last = db.prepare('SELECT max(number) AS number FROM editions WHERE list_id = ?')
  const insert =
    db.prepare(`INSERT INTO editions (list_id, number, district_id, position, revision, decided_on,
    effective_on, published_at, note, corrects, corrects_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)

  const appear = (edition: ListEdition, position: string): void => {
    const { listId, number, districtId, revision, decidedOn, effectiveOn, publishedAt, note } = edition
    if (one<{ districtId: string }>(commit, listId, revision)?.districtId !== districtId) {
      throw new Error(`the list has no revision ${revision} to freeze, or is of another district`)
    }
    const expected = (one<{ number: number | null }>(last, listId)?.number ?? 0) + 1
    if (number !== expected) throw new Error(`edition ${expected} comes next, not ${number}`)
    const { number: corrects = null, reason = null } = edition.corrects ?? {}
    const dates = [decidedOn, effectiveOn, publishedAt] as const
    const key = [listId, number, districtId, position, revision] as const
    insert.run(...key, ...dates, note, corrects, reason)
  }

  return {
    apply: (recorded) => {
      const event = recorded as unknown as EditionEvent | CampaignEvent
      if (event.type === 'EditionPublished' && editionsStream(event.data.listId) !== recorded.stream)
        throw new Error(`it is of another list, ${event.data.listId}`)
      for (const edition of appearing(event, recorded)) appear(edition, recorded.position)
    },
  }
}
