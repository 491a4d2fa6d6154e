import { absentList, categories, type DutyList, type Sector } from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { one } from '../database.ts'

/** An arrangement, the order of the items of a category, holds until the next one of that category. */
export const arrangementsSchema = `
  CREATE TABLE arrangements (
    list_id TEXT NOT NULL, category TEXT NOT NULL, from_revision INTEGER NOT NULL, sectors TEXT NOT NULL,
    PRIMARY KEY (list_id, category, from_revision)
  ) STRICT;
  CREATE TABLE open_units (
    list_id TEXT PRIMARY KEY, revision INTEGER NOT NULL, sections TEXT NOT NULL
  ) STRICT;`

export type Sections = DutyList['sections']

/** The order of all items of a list as it was after a revision that closed a unit. */
export const readArrangement = (db: DatabaseSync): ((listId: string, revision: number) => Sections) => {
  const select = db.prepare(`SELECT sectors FROM arrangements
    WHERE list_id = ? AND category = ? AND from_revision <= ? ORDER BY from_revision DESC LIMIT 1`)
  return (listId, revision) => {
    const sections = { ...absentList.sections }
    for (const category of categories) {
      const row = one<{ sectors: string }>(select, listId, category, revision)
      if (row !== undefined) sections[category] = JSON.parse(row.sectors) as Sector[]
    }
    return sections
  }
}

/** Writes the arrangements that a closed unit has changed. */
export const writeArrangement = (
  db: DatabaseSync,
): ((listId: string, before: Sections, { sections, revision }: DutyList) => void) => {
  const insert = db.prepare(`INSERT INTO arrangements (list_id, category, from_revision, sectors)
    VALUES (?, ?, ?, ?)`)
  return (listId, before, { sections, revision }) => {
    for (const category of categories) {
      if (sections[category] === before[category]) continue
      const text = JSON.stringify(sections[category])
      if (text !== JSON.stringify(before[category])) insert.run(listId, category, revision, text)
    }
  }
}

/** The arrangement in the middle of a unit whose end has not been seen yet. */
export interface OpenUnits {
  find(listId: string): { readonly revision: number; readonly sections: Sections } | undefined
  save(listId: string, { sections, revision }: DutyList): void
  drop(listId: string): void
}

export const keepOpenUnits = (db: DatabaseSync): OpenUnits => {
  const select = db.prepare('SELECT revision, sections FROM open_units WHERE list_id = ?')
  const upsert = db.prepare(`INSERT INTO open_units (list_id, revision, sections) VALUES (?, ?, ?)
    ON CONFLICT (list_id) DO UPDATE SET revision = excluded.revision, sections = excluded.sections`)
  const remove = db.prepare('DELETE FROM open_units WHERE list_id = ?')
  return {
    find: (listId) => {
      const row = one<{ revision: number; sections: string }>(select, listId)
      return row && { revision: row.revision, sections: JSON.parse(row.sections) as Sections }
    },
    save: (listId, { sections, revision }) => {
      upsert.run(listId, revision, JSON.stringify(sections))
    },
    drop: (listId) => {
      remove.run(listId)
    },
  }
}
