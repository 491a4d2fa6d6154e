import { type Anatomy, type Row, spoken } from './anatomy.examples.ts'
import {
  at,
  type Damage,
  type Damaged,
  pick,
  rowBefore,
  spliced,
  withLine,
  withNumber,
  numberLine,
} from './edits.examples.ts'

const linesIn = ({ lines }: Anatomy, { from, to }: Row): readonly string[] => lines.slice(from, to)

const onRow =
  (damage: (list: Anatomy, row: Row, next: Row | undefined) => Omit<Damaged, 'at'> | undefined): Damage =>
  (list, place) => {
    const row = pick(list.rows, place)
    if (row === undefined) return undefined
    const next = list.rows[list.rows.indexOf(row) + 1]
    const damaged = damage(list, row, next?.category === row.category ? next : undefined)
    return damaged && { ...damaged, at: at(row) }
  }

const deleted = (count: number): Damage =>
  onRow((list, row) => {
    const first = list.rows.indexOf(row)
    const gone = list.rows.slice(first, first + count)
    return {
      lines: list.lines.filter((_, index) => !gone.some(({ from, to }) => index >= from && index < to)),
      touched: gone,
    }
  })

/** What can happen to whole rows and to their numbers. */
export const ROW_DAMAGES: Readonly<Record<string, Damage>> = {
  'row deleted': deleted(1),
  'several rows deleted': deleted(3),
  'row repeated': onRow((list, row) => ({
    lines: spliced(list.lines, row.to, row.to, linesIn(list, row)),
    touched: [row],
  })),
  'number repeated': onRow(
    (list, row, next) => next && { lines: withNumber(list, next, String(row.no)), touched: [next] },
  ),
  'number changed': onRow((list, row) => ({
    lines: withNumber(list, row, String(row.no + 30)),
    touched: [row],
  })),
  'number removed': onRow((list, row) => ({
    lines: withNumber(list, row, ''),
    touched: [row, ...rowBefore(list, row)],
  })),
  'number made a word': onRow((list, row) => ({
    lines: withNumber(list, row, 'l'),
    touched: [row, ...rowBefore(list, row)],
  })),
  'numbers swapped': onRow(
    (list, row, next) =>
      next && {
        lines: withNumber({ ...list, lines: withNumber(list, row, String(next.no)) }, next, String(row.no)),
        touched: [row, next],
      },
  ),
  'rows swapped': onRow((list, row, next) =>
    next && row.to === next.from
      ? {
          lines: spliced(list.lines, row.from, next.to, [...linesIn(list, next), ...linesIn(list, row)]),
          touched: [row, next],
        }
      : undefined,
  ),
  'item moved to another sector': onRow((list, row) => {
    const home = list.sectors.findLast(
      ({ category, name }) => category === row.category && name !== row.sector,
    )
    if (home === undefined) return undefined
    const moved = linesIn(list, row)
    const lines =
      home.to > row.from
        ? spliced(spliced(list.lines, home.to, home.to, moved), row.from, row.to, [])
        : spliced(spliced(list.lines, row.from, row.to, []), home.to, home.to, moved)
    return { lines, touched: [row, ...home.rows.slice(-1)] }
  }),
  'two rows glued': onRow((list, row, next) => {
    const last = spoken(list, row).at(-1)
    if (next === undefined || last === undefined || next.from !== row.to) return undefined
    const glued = `${list.lines[last] ?? ''}${list.lines[next.from] ?? ''}`
    return { lines: spliced(list.lines, last, next.from + 1, [glued]), touched: [row, next] }
  }),
  'row cut in the middle': onRow((list, row) => {
    if (row.category === 'basic') return undefined
    const its = spoken(list, row).filter((index) => index >= numberLine(list, row))
    const middle = list.layout === 'tabbed' ? row.from : its[Math.floor(its.length / 2)]
    if (middle === undefined) return undefined
    const text = list.lines[middle] ?? ''
    const lines = withLine(list.lines, middle, text.slice(0, text.length / 2))
    return { lines: lines.filter((_, index) => index <= middle || index >= row.to), touched: [row] }
  }),
}
