import type { GridCell } from '../grid.ts'
import type { Limits } from '../limits.ts'
import { Unreadable } from '../lines.ts'
import { readXml } from '../xml.ts'
import { type CellTexts, textOfCell } from './cell-text.ts'

/** A row of a sheet: its number as Excel shows it, and its cells that are not empty, in order of column. */
export interface SheetRow {
  readonly number: number
  readonly cells: readonly GridCell[]
}

/** A merged range; rows from 1, columns from 0, all inclusive. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface Sheet {
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
}

/** Reads the cells of a sheet as a stream, and after them its merged ranges. */
export const readSheet = async (
  chunks: AsyncIterable<Uint8Array>,
  texts: CellTexts,
  limits: Limits,
): Promise<Sheet> => {
  const rows: SheetRow[] = []
  const merges: Merge[] = []
  let row = { number: 0, cells: [] as GridCell[] }
  let cell = { column: -1, type: 'n', style: 0, stored: '' }
  let inValue = false
  let phonetic = false
  const closeCell = (): void => {
    const text = textOfCell(cell.type, cell.style, cell.stored, texts)
    if (text.trim() === '') return
    if (cell.column >= limits.columns) throw new Unreadable('too-many-rows')
    row.cells.push({ start: cell.column, text })
  }
  const closeRow = (): void => {
    if (row.cells.length === 0) return
    if (rows.length >= limits.rows) throw new Unreadable('too-many-rows')
    rows.push(row)
  }
  await readXml(chunks, {
    open(name, { r, t, s, ref }) {
      if (name === 'row') {
        row = { number: r === undefined ? row.number + 1 : Number(r), cells: [] }
        cell = { ...cell, column: -1 }
      } else if (name === 'c') {
        const column = r === undefined ? cell.column + 1 : columnOf(r)
        cell = { column, type: t ?? 'n', style: Number(s ?? 0), stored: '' }
      } else if (name === 'rPh') phonetic = true
      else if (name === 'v' || name === 't') inValue = !phonetic
      else if (name === 'mergeCell') merges.push(...mergeOf(ref ?? ''))
    },
    text(more) {
      if (inValue) cell.stored += more
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'c') closeCell()
      else if (name === 'row') closeRow()
    },
  })
  return { rows, merges }
}

const A = 64

/** The column of an address such as `AB12`, from 0; far beyond all columns when there are too many letters. */
const columnOf = (address: string): number => {
  let column = 0
  for (let at = 0; at < Math.min(address.length, 4); at += 1) {
    const letter = (address.charCodeAt(at) & 0xdf) - A
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}

export const addressOf = (column: number, row: number): string => {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(A + 1 + ((rest - 1) % 26)) + letters
  return letters + String(row)
}

const mergeOf = (range: string): readonly Merge[] => {
  const [, from = '', top, to = '', bottom] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(range) ?? []
  if (top === undefined || bottom === undefined) return []
  return [{ top: Number(top), bottom: Number(bottom), left: columnOf(from), right: columnOf(to) }]
}
