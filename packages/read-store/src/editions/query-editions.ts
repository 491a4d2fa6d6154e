import type { Edition } from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { all, one } from '../database.ts'
import type { DistrictEdition, ReadModel } from '../read-model.ts'

interface Row extends Omit<Edition, 'corrects'> {
  readonly corrects: number | null
  readonly correctsReason: string | null
}

interface DistrictRow extends Row {
  readonly listId: string
  readonly township: string
  readonly title: string
}

const columns = `e.number, e.revision, e.decided_on AS decidedOn, e.effective_on AS effectiveOn,
  e.published_at AS publishedAt, e.note, e.corrects, e.corrects_reason AS correctsReason`

/** Published editions: of one list by number, of a district latest first. */
export const queryEditions = (
  db: DatabaseSync,
): Pick<ReadModel, 'editions' | 'editionsOfDistrict' | 'publishedList'> => {
  const ofList = db.prepare(`SELECT ${columns} FROM editions e WHERE e.list_id = ? ORDER BY e.number`)
  const township = `LEFT JOIN organisations o ON o.district_id = l.district_id AND o.organisation_id = l.township_id`
  const list =
    db.prepare(`SELECT l.district_id AS districtId, coalesce(o.name, l.township_id) AS township, l.title
    FROM lists l ${township} WHERE l.list_id = ? AND EXISTS (SELECT 1 FROM editions e WHERE e.list_id = l.list_id)`)
  const ofDistrict = db.prepare(`SELECT ${columns}, e.list_id AS listId, l.title,
    coalesce(o.name, l.township_id) AS township FROM editions e JOIN lists l ON l.list_id = e.list_id
    ${township} WHERE e.district_id = ? ORDER BY e.position DESC LIMIT ?`)
  return {
    editions: (listId) => all<Row>(ofList, listId).map(editionOf),
    publishedList: (listId) => one(list, listId),
    editionsOfDistrict: (districtId, limit) =>
      all<DistrictRow>(ofDistrict, districtId, limit).map(
        ({ listId, township, title, ...row }): DistrictEdition => ({
          listId,
          township,
          title,
          ...editionOf(row),
        }),
      ),
  }
}

const editionOf = ({ corrects, correctsReason, ...edition }: Row): Edition => ({
  ...edition,
  ...(corrects === null ? {} : { corrects: { number: corrects, reason: correctsReason ?? '' } }),
})
