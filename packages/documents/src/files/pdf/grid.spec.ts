import { describe, expect, it } from 'vitest'
import type { Ruling } from './geometry.ts'
import { gridsOf, merged } from './grid.ts'
import { addFilled, addStroked, type Rulings } from './rulings.ts'
import { rowsOf } from './table-rows.ts'
import { written } from './pdf-page.examples.ts'

const line = (at: number, from: number, to: number): Ruling => ({ at, from, to })
const cellsIn = (rulings: Rulings) =>
  gridsOf(rulings).map(({ cells }) => cells.map(({ left, right, top, bottom }) => [left, top, right, bottom]))

describe('lines', () => {
  it('in pieces are one line, also a little out of place', () => {
    expect(merged([line(10, 50, 100), line(10.4, 0, 49), line(30, 0, 5)])).toEqual([
      line(10, 0, 100),
      line(30, 0, 5),
    ])
  })

  it('are thin filled shapes, dashes in a row, and both edges of a frame', () => {
    const rectangle = (left: number, top: number, right: number, bottom: number) =>
      [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ].map(([x = 0, y = 0]) => ({ x, y }))
    const rulings: Rulings = { horizontal: [], vertical: [] }
    addFilled([rectangle(0, 10, 100, 11)], rulings)
    addFilled([rectangle(5, 0, 6, 3), rectangle(5, 5, 6, 8), rectangle(5, 10, 6, 13)], rulings)
    addFilled([rectangle(0, 0, 90, 90)], rulings)
    expect(rulings).toEqual({ horizontal: [line(10.5, 0, 100)], vertical: [line(5.5, 0, 13)] })
    addFilled([rectangle(0, 0, 90, 90), rectangle(1, 1, 89, 89)], rulings)
    expect(rulings.horizontal.slice(1)).toEqual([line(0, 0, 90), line(90, 0, 90)])
  })

  it('are the straight parts of what is stroked', () => {
    const rulings: Rulings = { horizontal: [], vertical: [] }
    addStroked(
      [
        { x: 0, y: 0 },
        { x: 50, y: 0 },
        { x: 80, y: 40 },
      ],
      rulings,
    )
    expect(rulings).toEqual({ horizontal: [line(0, 0, 50)], vertical: [] })
  })
})

describe('a grid', () => {
  it('has merged cells where lines are missing', () => {
    const horizontal = [line(0, 0, 100), line(20, 0, 100), line(40, 30, 100), line(60, 0, 100)]
    const vertical = [line(0, 0, 60), line(30, 20, 60), line(100, 0, 60)]
    expect(cellsIn({ horizontal, vertical })).toEqual([
      [
        [0, 0, 100, 20],
        [0, 20, 30, 60],
        [30, 20, 100, 40],
        [30, 40, 100, 60],
      ],
    ])
  })

  it('is closed where a page breaks it, and at open sides', () => {
    const open: Rulings = { horizontal: [line(50, 0, 100)], vertical: [line(30, 20, 80), line(60, 20, 80)] }
    expect(cellsIn(open)[0]).toHaveLength(6)
    expect(cellsIn({ horizontal: [], vertical: [line(0, 0, 80), line(30, 0, 80), line(60, 0, 80)] })).toEqual(
      [
        [
          [0, 0, 30, 80],
          [30, 0, 60, 80],
        ],
      ],
    )
  })

  it('is no grid when it is only a frame or an underline', () => {
    const frame: Rulings = {
      horizontal: [line(0, 0, 100), line(90, 0, 100), line(50, 20, 60)],
      vertical: [line(0, 0, 90), line(100, 0, 90)],
    }
    expect(gridsOf(frame)).toEqual([])
  })

  it('takes each character into its cell; a mark may hang over the edge', () => {
    const [grid] = gridsOf({
      horizontal: [line(0, 0, 100), line(20, 0, 100), line(40, 0, 100)],
      vertical: [line(0, 0, 40), line(50, 0, 40), line(100, 0, 40)],
    })
    if (grid === undefined) throw new Error('no grid')
    const glyphs = [
      ...written('监测水情，', 6, 14),
      ...written('二', 60, 14),
      ...written('三', 60, 34),
      ...written('外', 60, 60),
    ]
    const { rows, outside } = rowsOf(grid, glyphs)
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['监测水情，', '二'],
      ['', '三'],
    ])
    expect(outside.map(({ text }) => text)).toEqual(['外'])
  })
})
