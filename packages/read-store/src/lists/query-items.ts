import type { Category } from '@dutybook/duty-lists'
import type { Actor } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'
import { all, given, one } from '../database.ts'
import type { HistoryEntry, Lineage, LineageNode } from './shown-list.ts'
import type { ReadModel } from '../read-model.ts'
import { readArrangement, type Sections } from './arrangements.ts'
import { contentOf } from './item-versions.ts'

interface VersionRow {
  readonly category: Category
  readonly ending: 'merged' | 'split' | 'retired' | 'withdrawn' | null
  readonly content: string
}

interface HistoryRow extends VersionRow {
  readonly eventId: string
  readonly type: string
  readonly revision: number
  readonly position: string
  readonly recordedAt: string
  readonly actor: string
  readonly proposalId: string | null
  readonly reason: string | null
}

type Kin = Pick<HistoryEntry, 'predecessors' | 'successors'>
type Edge = Lineage['edges'][number]

/** What became of single items: their history and their lineage, up to the list's last commit. */
export const queryItems = (db: DatabaseSync): Pick<ReadModel, 'itemHistory' | 'lineage'> => {
  const history = db.prepare(`SELECT v.event_id AS eventId, v.type, v.from_revision AS revision, v.position,
    v.recorded_at AS recordedAt, v.actor, v.proposal_id AS proposalId, c.reason, v.category, v.ending, v.content
    FROM item_versions v JOIN list_commits c ON c.list_id = v.list_id AND c.revision =
      (SELECT min(revision) FROM list_commits WHERE list_id = v.list_id AND revision >= v.from_revision)
    WHERE v.list_id = ? AND v.item_id = ? ORDER BY v.from_revision`)
  const head = db.prepare('SELECT head FROM lists WHERE list_id = ?')
  const latest = db.prepare(`SELECT category, ending, content FROM item_versions
    WHERE list_id = ? AND item_id = ? AND from_revision <= ? ORDER BY from_revision DESC LIMIT 1`)
  const edges = db.prepare(`WITH RECURSIVE
    known AS (SELECT * FROM lineage WHERE list_id = :listId AND revision <= :head),
    back(item) AS (VALUES (:itemId) UNION SELECT from_item FROM known JOIN back ON to_item = item),
    forth(item) AS (VALUES (:itemId) UNION SELECT to_item FROM known JOIN forth ON from_item = item)
    SELECT from_item AS "from", to_item AS "to", how, revision, proposal_id AS proposalId FROM known
    WHERE to_item IN back OR from_item IN forth ORDER BY revision, from_item, to_item`)
  const kin = (mine: string, theirs: string) =>
    db.prepare(`SELECT ${theirs} AS itemId FROM lineage WHERE list_id = ? AND ${mine} = ? ORDER BY ${theirs}`)
  const parents = kin('to_item', 'from_item')
  const children = kin('from_item', 'to_item')
  const arrangementAt = readArrangement(db)
  const people = db.prepare(`SELECT type, actor FROM proposal_timeline t
    WHERE proposal_id = ? AND type IN (${Object.keys(acts)
      .map((type) => `'${type}'`)
      .join(', ')})
    AND (type <> 'VerdictGiven' OR NOT EXISTS (SELECT 1 FROM proposal_timeline l WHERE l.proposal_id = t.proposal_id
      AND l.revision > t.revision AND l.organisation_id = t.organisation_id
      AND l.type IN ('SignOffLapsed', 'SignOffReleased')))
    ORDER BY revision`)

  const decidedBy = ({ proposalId }: HistoryRow): Pick<HistoryEntry, 'decidedBy'> => {
    if (proposalId === null) return {}
    const rows = all<{ type: keyof typeof acts; actor: string }>(people, proposalId)
    return {
      decidedBy: rows.map(({ type, actor }) => ({ act: acts[type], actor: JSON.parse(actor) as Actor })),
    }
  }

  const kinOf = (row: HistoryRow, isFirst: boolean, listId: string, itemId: string): Kin => {
    const statement = row.ending === null ? parents : children
    if (row.ending === null && !isFirst) return {}
    const ids = all<{ itemId: string }>(statement, listId, itemId).map((found) => found.itemId)
    if (ids.length === 0) return {}
    return row.ending === null ? { predecessors: ids } : { successors: ids }
  }

  return {
    itemHistory: (listId, itemId) => {
      const rows = all<HistoryRow>(history, listId, itemId)
      return rows.map((row, index) => ({
        ...entryOf(row, rows[index - 1]),
        ...decidedBy(row),
        ...kinOf(row, index === 0, listId, itemId),
      }))
    },
    lineage: (listId, itemId) => {
      const revision = one<{ head: number }>(head, listId)?.head ?? -1
      if (one<VersionRow>(latest, listId, itemId, revision) === undefined) return undefined
      const found = edges.all({ listId, itemId, head: revision }) as unknown as readonly Edge[]
      const sections = arrangementAt(listId, revision)
      const itemIds = new Set([...found.map(({ from }) => from), itemId, ...found.map(({ to }) => to)])
      const nodes = [...itemIds].map((id) =>
        nodeOf(id, one<VersionRow>(latest, listId, id, revision) as VersionRow, sections),
      )
      return { nodes, edges: found.map((edge) => ({ ...edge })) }
    },
  }
}

const acts = {
  ProposalDrafted: 'drafted',
  ProposalAmended: 'amended',
  ProposalSubmitted: 'submitted',
  VerdictGiven: 'signed',
  ProposalAdjudicated: 'adjudicated',
} as const

const entryOf = (row: HistoryRow, previous: HistoryRow | undefined): HistoryEntry => {
  const { eventId, type, revision, position, recordedAt, actor, proposalId, reason } = row
  return {
    eventId,
    type,
    revision,
    position,
    recordedAt,
    actor: JSON.parse(actor) as Actor,
    ...given<Pick<HistoryEntry, 'proposalId' | 'reason' | 'before' | 'after'>>({
      proposalId,
      reason,
      before: previous && contentOf(previous.category, previous.content),
      after: row.ending === null ? contentOf(row.category, row.content) : undefined,
    }),
  }
}

const nodeOf = (
  itemId: string,
  { category, ending, content }: VersionRow,
  sections: Sections,
): LineageNode => {
  const { name } = contentOf(category, content)
  if (ending !== null) return { itemId, name, category, status: ending }
  const order = sections[category].flatMap(({ items }) => items)
  return { itemId, name, category, status: 'in-force', number: order.indexOf(itemId) + 1 }
}
