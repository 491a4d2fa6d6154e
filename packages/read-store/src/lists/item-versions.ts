import {
  type Category,
  type DutyList,
  type EndedItem,
  type ItemContent,
  itemsById,
  type ListedItem,
  type Sector,
} from '@dutybook/duty-lists'
import type { Actor, RecordedEvent } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'
import { one } from '../database.ts'

/**
 * A version holds from its revision up to the next one; the version that ends an item repeats its last content.
 * `content` is JSON without the category, and last, so that a scan can pass over it.
 */
export const itemVersionsSchema = `
  CREATE TABLE item_versions (
    list_id TEXT NOT NULL, item_id TEXT NOT NULL, from_revision INTEGER NOT NULL, to_revision INTEGER,
    category TEXT NOT NULL, ending TEXT, event_id TEXT NOT NULL, type TEXT NOT NULL, position TEXT NOT NULL,
    recorded_at TEXT NOT NULL, proposal_id TEXT, actor TEXT NOT NULL, content TEXT NOT NULL,
    PRIMARY KEY (list_id, item_id, from_revision)
  ) STRICT;
  CREATE TABLE lineage (
    list_id TEXT NOT NULL, from_item TEXT NOT NULL, to_item TEXT NOT NULL, how TEXT NOT NULL,
    revision INTEGER NOT NULL, proposal_id TEXT NOT NULL,
    PRIMARY KEY (list_id, from_item, to_item)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX lineage_back ON lineage (list_id, to_item);`

export interface ItemVersions {
  /** The named items as they stand; those not in force are left out. */
  standing(listId: string, itemIds: readonly string[], list: DutyList): DutyList['items']
  /** Writes the versions of all items that the event, just folded into `after`, has changed. */
  record(listId: string, event: RecordedEvent, before: DutyList, after: DutyList): void
}

export const writeItemVersions = (db: DatabaseSync): ItemVersions => {
  const select = db.prepare(`SELECT category, content FROM item_versions
    WHERE list_id = ? AND item_id = ? AND to_revision IS NULL AND ending IS NULL`)
  const close = db.prepare(`UPDATE item_versions SET to_revision = ?
    WHERE list_id = ? AND item_id = ? AND to_revision IS NULL`)
  const insert =
    db.prepare(`INSERT INTO item_versions (list_id, item_id, from_revision, category, ending, event_id,
    type, position, recorded_at, proposal_id, actor, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const link = db.prepare(`INSERT INTO lineage (list_id, from_item, to_item, how, revision, proposal_id)
    VALUES (?, ?, ?, ?, ?, ?)`)
  const actorText = rememberLast()

  const write = (listId: string, event: RecordedEvent, item: ListedItem, ending: EndedItem['how'] | null) => {
    const { category, name } = item.content
    if (typeof item.itemId !== 'string') throw new Error('an item has no id')
    if (typeof name !== 'string') throw new Error(`item ${item.itemId} has no name`)
    insert.run(
      listId,
      item.itemId,
      event.revision,
      category,
      ending,
      event.id,
      event.type,
      event.position,
      event.recordedAt,
      proposalOf(event),
      actorText(event.metadata.actor),
      JSON.stringify({ ...item.content, category: undefined }),
    )
  }

  return {
    standing: (listId, itemIds, { sections }) => {
      const found: ListedItem[] = []
      for (const itemId of itemIds) {
        const row = one<{ category: Category; content: string }>(select, listId, itemId)
        if (row === undefined) continue
        const content = contentOf(row.category, row.content)
        const sector = sectorOf(sections[row.category], itemId)
        found.push({ itemId, content, sector, changedAt: -1 })
      }
      return itemsById(found)
    },
    record: (listId, event, before, after) => {
      for (const item of after.items.values()) {
        if (item.changedAt !== event.revision) continue
        if (before.items.has(item.itemId)) close.run(event.revision, listId, item.itemId)
        write(listId, event, item, null)
      }
      for (const item of after.ended.values()) {
        close.run(event.revision, listId, item.itemId)
        write(listId, event, item, item.how)
        for (const successor of item.successors) {
          link.run(listId, item.itemId, successor, item.how, event.revision, proposalOf(event))
        }
      }
    },
  }
}

/** An item's content from its row. */
export const contentOf = (category: Category, content: string): ItemContent =>
  ({ category, ...(JSON.parse(content) as object) }) as ItemContent

const sectorOf = (sectors: readonly Sector[], itemId: string): string => {
  const sector = sectors.find(({ items }) => items.includes(itemId))
  if (sector === undefined) throw new Error(`item ${itemId} stands in no sector`)
  return sector.name
}

const proposalOf = ({ data }: RecordedEvent): string | null =>
  'proposalId' in data ? (data.proposalId as string) : null

/** JSON of an actor; runs of events have the same one, so the last is kept. */
const rememberLast = (): ((actor: Actor) => string) => {
  let last: Actor | undefined
  let text = ''
  return (actor) => {
    if (actor.id !== last?.id || actor.organisation !== last.organisation || actor.role !== last.role) {
      const { id, organisation, role } = actor
      text = JSON.stringify({ id, organisation, role })
      last = actor
    }
    return text
  }
}
