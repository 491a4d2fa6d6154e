import {
  absentList,
  countItems,
  type DutyList,
  type DutyListEvent,
  dutyList,
  listStream,
} from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'
import { one } from '../database.ts'
import type { Projection } from '../projection.ts'
import { keepOpenUnits, readArrangement, writeArrangement } from './arrangements.ts'
import { checkArrangement, type Closing, isClosing, itemsTaken } from './list-events.ts'
import { writeItemVersions } from './item-versions.ts'

/** A list changes in atomic units; a commit is the end of one, and the only state of the list ever shown. */
export const listsSchema = `
  CREATE TABLE lists (
    list_id TEXT PRIMARY KEY, district_id TEXT NOT NULL, township_id TEXT NOT NULL, title TEXT NOT NULL,
    position TEXT NOT NULL, head INTEGER NOT NULL DEFAULT -1, updated_at TEXT NOT NULL,
    basic INTEGER NOT NULL DEFAULT 0, cooperative INTEGER NOT NULL DEFAULT 0, reclaimed INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX lists_of_district ON lists (district_id, position);
  CREATE TABLE list_commits (
    list_id TEXT NOT NULL, revision INTEGER NOT NULL, position TEXT NOT NULL, recorded_at TEXT NOT NULL,
    command_id TEXT NOT NULL, proposal_id TEXT, reason TEXT,
    PRIMARY KEY (list_id, revision)
  ) STRICT, WITHOUT ROWID;`

/** A list during a batch: its order of items only, for the items are in the database until an event takes them. */
interface Followed {
  list: DutyList
  committed: DutyList
  readonly unitSaved: boolean
}

export const projectLists = (db: DatabaseSync): Projection => {
  const items = writeItemVersions(db)
  const arrangementAt = readArrangement(db)
  const arrange = writeArrangement(db)
  const openUnits = keepOpenUnits(db)
  const select = db.prepare('SELECT head FROM lists WHERE list_id = ?')
  const insert =
    db.prepare(`INSERT INTO lists (list_id, district_id, township_id, title, position, updated_at)
    VALUES (?, ?, ?, ?, ?, ?)`)
  const update =
    db.prepare(`UPDATE lists SET head = ?, updated_at = COALESCE(?, updated_at), basic = ?, cooperative = ?, reclaimed = ?
    WHERE list_id = ?`)
  const commit = db.prepare(`INSERT INTO list_commits (list_id, revision, position, recorded_at, command_id,
    proposal_id, reason) VALUES (?, ?, ?, ?, ?, ?, ?)`)
  const retitle = db.prepare('UPDATE lists SET title = ? WHERE list_id = ?')
  const followed = new Map<string, Followed>()

  const load = (listId: string): Followed => {
    const row = one<{ head: number }>(select, listId)
    if (row === undefined) return { list: absentList, committed: absentList, unitSaved: false }
    const sections = arrangementAt(listId, row.head)
    const committed: DutyList = { ...absentList, status: 'open', listId, sections, revision: row.head }
    const unit = openUnits.find(listId)
    return { list: { ...committed, ...unit }, committed, unitSaved: unit !== undefined }
  }

  const open = ({ data }: Opening, listId: string, { position, recordedAt }: RecordedEvent): void => {
    if (data.listId !== listId) throw new Error(`it opens another list, ${data.listId}`)
    insert.run(listId, data.districtId, data.townshipId, data.title, position, recordedAt)
  }

  const close = (event: Closing, listId: string, state: Followed, recorded: RecordedEvent): void => {
    const { list, committed } = state
    checkArrangement(list, committed.sections, event)
    arrange(listId, committed.sections, list)
    const { proposalId = null, reason = null } = event.type === 'RevisionApplied' ? event.data : {}
    const { position, recordedAt, metadata } = recorded
    commit.run(listId, list.revision, position, recordedAt, metadata.commandId, proposalId, reason)
    const { basic, cooperative, reclaimed } = countItems(list)
    const changedAt = event.type === 'RevisionRefused' ? null : recordedAt
    update.run(list.revision, changedAt, basic, cooperative, reclaimed, listId)
    state.committed = list
  }

  return {
    apply: (recorded) => {
      const event = recorded as unknown as DutyListEvent
      const listId = recorded.stream.slice(listStream('').length)
      const state = followed.get(listId) ?? load(listId)
      followed.set(listId, state)
      const { list } = state
      if (recorded.revision !== list.revision + 1) throw new Error(`the list is at revision ${list.revision}`)
      if (event.type === 'ListOpened') open(event, listId, recorded)
      else if (list.status === 'absent') throw new Error('the list is not open')
      if (event.type === 'BaselineReplaced') retitle.run(event.data.title, listId)
      const before = { ...list, items: items.standing(listId, itemsTaken(event), list) }
      const after = dutyList.evolve(before, event)
      items.record(listId, recorded, before, after)
      state.list = { ...after, items: absentList.items, ended: absentList.ended }
      if (isClosing(event)) close(event, listId, state, recorded)
    },
    flush: () => {
      for (const [listId, { list, committed, unitSaved }] of followed) {
        if (list !== committed) openUnits.save(listId, list)
        else if (unitSaved) openUnits.drop(listId)
      }
      followed.clear()
    },
    reset: () => followed.clear(),
  }
}

type Opening = DutyListEvent & { readonly type: 'ListOpened' }
