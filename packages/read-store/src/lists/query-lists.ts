import type { Category } from '@dutybook/duty-lists'
import { LRUCache } from 'lru-cache'
import type { DatabaseSync } from 'node:sqlite'
import { all, one } from '../database.ts'
import { keyAfter, pageOf } from '../paging.ts'
import type { AsOf, ListSummary, RenderedList } from './shown-list.ts'
import type { ReadModel } from '../read-model.ts'
import { readArrangement } from './arrangements.ts'
import { type CommittedList, renderList } from './render-list.ts'

interface SummaryRow extends Omit<ListSummary, 'counts'>, Record<Category, number> {
  readonly position: string
}

/** The lists and their rendered states. */
export interface ListQueries extends Pick<ReadModel, 'lists' | 'list'> {
  /** The lists may have moved on: forgets which commit of each is the current one. */
  advance(): void
  /** Names have changed: forgets also what was rendered with the old ones. */
  forget(): void
}

const CURRENT_KEPT = 1_000

export const queryLists = (db: DatabaseSync, cacheBytes: number): ListQueries => {
  const rendered = new LRUCache<string, RenderedList>({
    maxSize: cacheBytes,
    sizeCalculation: ({ json }) => json.length + 200,
  })
  const current = new LRUCache<string, CommittedList>({ max: CURRENT_KEPT })
  const township = `LEFT JOIN organisations o ON o.district_id = l.district_id AND o.organisation_id = l.township_id`
  const listColumns = `l.list_id AS listId, l.district_id AS districtId, l.township_id AS townshipId,
    coalesce(o.name, l.township_id) AS township, l.title`
  const summaries =
    db.prepare(`SELECT ${listColumns}, l.head AS revision, l.updated_at AS updatedAt, l.position,
    l.basic, l.cooperative, l.reclaimed FROM lists l ${township}
    WHERE l.district_id = ? AND l.position > ? AND l.head >= 0 ORDER BY l.position LIMIT ?`)
  const committed = (which: string) =>
    db.prepare(`SELECT ${listColumns}, c.revision, c.position, c.recorded_at AS recordedAt
      FROM list_commits c JOIN lists l ON l.list_id = c.list_id ${township}
      WHERE c.list_id = ? AND ${which} ORDER BY c.revision DESC LIMIT 1`)
  const statements = {
    revision: committed('c.revision <= ? AND l.head >= ?'),
    at: committed('c.recorded_at <= ?'),
    now: committed('c.revision = l.head'),
  }
  const contents = db.prepare(`SELECT item_id, content FROM item_versions
    WHERE list_id = ? AND from_revision <= ? AND (to_revision IS NULL OR to_revision > ?) AND ending IS NULL`)
  contents.setReturnArrays(true)
  const arrangementAt = readArrangement(db)

  const findCurrent = (listId: string): CommittedList | undefined => {
    const list = one<CommittedList>(statements.now, listId)
    if (list !== undefined) current.set(listId, list)
    return list
  }

  const find = (listId: string, asOf: AsOf): CommittedList | undefined => {
    if (asOf === 'now') return current.get(listId) ?? findCurrent(listId)
    if ('at' in asOf) return one<CommittedList>(statements.at, listId, new Date(asOf.at).toISOString())
    return one<CommittedList>(statements.revision, listId, asOf.revision, asOf.revision)
  }

  const render = (list: CommittedList): RenderedList => {
    const { listId, districtId, revision, recordedAt, position } = list
    const texts = new Map(all<readonly [string, string]>(contents, listId, revision, revision))
    const json = renderList(list, arrangementAt(listId, revision), texts)
    return { districtId, revision, recordedAt, position, json }
  }

  return {
    advance: () => current.clear(),
    forget: () => {
      current.clear()
      rendered.clear()
    },
    lists: (districtId, page) => {
      const rows = all<SummaryRow>(summaries, districtId, keyAfter(page), page.limit + 1)
      return pageOf(rows, page, ({ position }) => position, summarise)
    },
    list: (listId, asOf) => {
      const list = find(listId, asOf)
      if (list === undefined) return undefined
      const key = `${listId}@${list.revision}`
      const known = rendered.get(key) ?? render(list)
      rendered.set(key, known)
      return known
    },
  }
}

const summarise = ({
  position: _position,
  basic,
  cooperative,
  reclaimed,
  ...summary
}: SummaryRow): ListSummary => ({
  ...summary,
  counts: { basic, cooperative, reclaimed },
})
