import { categories, type Category, type Compared, type Standing, type Step } from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { all } from '../database.ts'
import type { ReadModel } from '../read-model.ts'
import { readArrangement } from './arrangements.ts'
import { contentOf } from './item-versions.ts'

interface ContentRow {
  readonly itemId: string
  readonly category: Category
  readonly content: string
}

interface StepRow {
  readonly eventId: string
  readonly type: string
  readonly itemId: string
  readonly proposalId: string | null
}

/** The items of a list at a revision that closed a unit, in their order. */
export const readStandings = (
  db: DatabaseSync,
): ((listId: string, revision: number) => readonly Standing[]) => {
  const contents = db.prepare(`SELECT item_id AS itemId, category, content FROM item_versions
    WHERE list_id = ? AND from_revision <= ? AND (to_revision IS NULL OR to_revision > ?) AND ending IS NULL`)
  const arrangementAt = readArrangement(db)
  return (listId, revision) => {
    const rows = all<ContentRow>(contents, listId, revision, revision)
    const texts = new Map(rows.map((row) => [row.itemId, row]))
    const sections = arrangementAt(listId, revision)
    return categories.flatMap((category) =>
      sections[category]
        .flatMap(({ name, items }) => items.map((itemId) => ({ sector: name, itemId })))
        .map(({ sector, itemId }, index) => {
          const row = texts.get(itemId)
          if (row === undefined) throw new Error(`item ${itemId} of list ${listId} has no content`)
          return { itemId, content: contentOf(row.category, row.content), sector, number: index + 1 }
        }),
    )
  }
}

/** What two states of a list are compared by: the items of both, and what happened to them in between. */
export const queryComparison = (db: DatabaseSync): Pick<ReadModel, 'between'> => {
  const standingsAt = readStandings(db)
  const happened = db.prepare(`SELECT event_id AS eventId, type, item_id AS itemId, proposal_id AS proposalId
    FROM item_versions WHERE list_id = ? AND from_revision > ? AND from_revision <= ?
    ORDER BY from_revision, item_id`)
  return {
    between: (listId, from, to): Compared => ({
      before: standingsAt(listId, from),
      after: standingsAt(listId, to),
      steps: stepsOf(all<StepRow>(happened, listId, from, to)),
    }),
  }
}

const stepsOf = (rows: readonly StepRow[]): readonly Step[] =>
  [...Map.groupBy(rows, ({ eventId }) => eventId).values()].map(([first, ...others]) => {
    const { type, itemId, proposalId } = first as StepRow
    const itemIds = [itemId, ...others.map((row) => row.itemId)]
    return { type, itemIds, ...(proposalId === null ? {} : { proposalId }) }
  })
