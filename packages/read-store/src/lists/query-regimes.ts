import { type Day, dayInChina, inForceOn, type Regime } from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { all } from '../database.ts'
import { queryEditions } from '../editions/query-editions.ts'
import type { ReadModel } from '../read-model.ts'
import { readStandings } from './query-comparison.ts'

interface CommitRow {
  readonly revision: number
  readonly recordedAt: string
}

type InForce = Omit<Regime, 'contents'>

/** The texts of a list in force over the days: the list itself until its first edition takes effect, then the editions. */
export const queryRegimes = (db: DatabaseSync): Pick<ReadModel, 'regimes' | 'successors'> => {
  const commits = db.prepare(`SELECT revision, recorded_at AS recordedAt FROM list_commits
    WHERE list_id = ? ORDER BY revision`)
  const edges = db.prepare('SELECT from_item AS "from", to_item AS "to" FROM lineage WHERE list_id = ?')
  const standingsAt = readStandings(db)
  const { editions } = queryEditions(db)

  const inForce = (listId: string): readonly InForce[] => {
    const published = editions(listId)
    const days = [...new Set(published.map(({ effectiveOn }) => effectiveOn))].toSorted()
    const byEdition = days.flatMap((from): readonly InForce[] => {
      const edition = inForceOn(published, from)
      return edition === undefined ? [] : [{ from, revision: edition.revision, edition: edition.number }]
    })
    const [first] = byEdition
    const byDay = new Map<Day, InForce>()
    for (const { revision, recordedAt } of all<CommitRow>(commits, listId)) {
      const from = dayInChina(recordedAt)
      if (first === undefined || from < first.from) byDay.set(from, { from, revision })
    }
    return [...byDay.values(), ...byEdition]
  }

  return {
    regimes: (listId) =>
      inForce(listId).map((regime) => {
        const standings = standingsAt(listId, regime.revision)
        return { ...regime, contents: new Map(standings.map(({ itemId, content }) => [itemId, content])) }
      }),
    successors: (listId) => {
      const found = Map.groupBy(all<{ from: string; to: string }>(edges, listId), ({ from }) => from)
      return new Map([...found].map(([from, rows]) => [from, rows.map(({ to }) => to)]))
    },
  }
}
