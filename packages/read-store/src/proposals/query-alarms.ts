import { type Alarm, alarmsOf, type Category, type Difference, type Proposal } from '@dutybook/duty-lists'
import { LRUCache } from 'lru-cache'
import type { DatabaseSync } from 'node:sqlite'
import { contentOf } from '../lists/item-versions.ts'
import { readStandings } from '../lists/query-comparison.ts'
import type { ReadModel } from '../read-model.ts'

interface FormerRow {
  readonly itemId: string
  readonly category: Category
  readonly content: string
}

interface Kept {
  readonly baseRevision: number
  readonly differences: string
  readonly alarms: readonly Alarm[]
}

export interface AlarmQueries {
  of: ReadModel['alarms']
  /** Those of a proposal with its differences as JSON; found once, for neither they nor the list at that revision change. */
  ofProposal(
    proposal: Pick<Proposal, 'proposalId' | 'listId' | 'baseRevision'>,
    differences: string,
  ): readonly Alarm[]
}

const PROPOSALS_KEPT = 1_000

/** What changed items resemble: a view, made anew from the log with the thresholds of the day. */
export const queryAlarms = (db: DatabaseSync): AlarmQueries => {
  const standingsAt = readStandings(db)
  const former =
    db.prepare(`SELECT item_id AS itemId, category, content, max(from_revision) FROM item_versions
    WHERE list_id = :listId AND from_revision <= :revision AND category <> 'reclaimed' AND ending IS NULL
    AND item_id IN (SELECT item_id FROM item_versions
      WHERE list_id = :listId AND from_revision <= :revision AND category = 'reclaimed') GROUP BY item_id`)
  const kept = new LRUCache<string, Kept>({ max: PROPOSALS_KEPT })

  const of: ReadModel['alarms'] = (listId, revision, differences) => {
    const rows = former.all({ listId, revision }) as unknown as readonly FormerRow[]
    const formerly = new Map(
      rows.map(({ itemId, category, content }) => [itemId, contentOf(category, content)]),
    )
    return alarmsOf({ differences, standings: standingsAt(listId, revision), formerly })
  }

  return {
    of,
    ofProposal: ({ proposalId, listId, baseRevision }, differences) => {
      const known = kept.get(proposalId)
      if (known?.baseRevision === baseRevision && known.differences === differences) return known.alarms
      const alarms = of(listId, baseRevision, JSON.parse(differences) as readonly Difference[])
      kept.set(proposalId, { baseRevision, differences, alarms })
      return alarms
    },
  }
}
