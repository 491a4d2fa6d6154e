import { Draughtsman, type Drawing, type Font, type FontGlyph } from './drawing.ts'
import type { Matrix } from './geometry.ts'

/** The operations of a page as pdf.js hands them over, and its numbers for them. */
export interface Operations {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly (readonly unknown[] | null)[]
}
export type OperationNumbers = Readonly<Record<string, number>>

/** Draws a page: `page` maps its coordinates to points from the upper left corner, y downwards. */
export const drawingOf = (
  { fnArray, argsArray }: Operations,
  numbers: OperationNumbers,
  fontNamed: (name: string) => Font,
  page: Matrix,
): Drawing => {
  const draughtsman = new Draughtsman(page)
  const actions = new Map<number | undefined, (args: readonly unknown[]) => void>(
    Object.entries(actionsOf(draughtsman, numbers, fontNamed)).map(([name, action]) => [
      numbers[name],
      action,
    ]),
  )
  fnArray.forEach((operation, index) => actions.get(operation)?.(argsArray[index] ?? []))
  return draughtsman.drawing
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0)
const matrix = (values: unknown): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = isList(values) ? Array.from(values, number) : []
  return [a, b, c, d, e, f]
}
const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || ArrayBuffer.isView(value)
const isGlyph = (value: unknown): value is FontGlyph | number =>
  typeof value === 'number' || (typeof value === 'object' && value !== null && 'unicode' in value)

const actionsOf = (
  draughtsman: Draughtsman,
  numbers: OperationNumbers,
  fontNamed: (name: string) => Font,
): Record<string, (args: readonly unknown[]) => void> => {
  const named = (...names: readonly string[]) => new Set(names.map((name) => numbers[name]))
  const strokes = named(
    'stroke',
    'closeStroke',
    'fillStroke',
    'eoFillStroke',
    'closeFillStroke',
    'closeEOFillStroke',
  )
  const fills = named('fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke')
  const save = (): void => draughtsman.save()
  const restore = (): void => draughtsman.restore()
  return {
    save,
    restore,
    beginGroup: save,
    endGroup: restore,
    paintFormXObjectBegin: ([form]) => {
      draughtsman.save()
      draughtsman.transform(matrix(form))
    },
    paintFormXObjectEnd: restore,
    transform: (args) => draughtsman.transform(matrix(args)),
    constructPath: ([operation, path]) => {
      const [data] = isList(path) ? Array.from(path) : []
      if (typeof operation !== 'number' || !isList(data)) return
      const manner = { stroked: strokes.has(operation), filled: fills.has(operation) }
      if (manner.stroked || manner.filled) draughtsman.path(Array.from(data, number), manner)
    },
    beginText: () => draughtsman.beginText(),
    setTextMatrix: ([values]) => draughtsman.placeText(matrix(values)),
    moveText: ([x, y]) => draughtsman.moveText(number(x), number(y)),
    setLeadingMoveText: ([x, y]) => {
      draughtsman.set({ leading: number(y) })
      draughtsman.moveText(number(x), number(y))
    },
    nextLine: () => draughtsman.nextLine(),
    setFont: ([name, size]) => draughtsman.set({ font: fontNamed(String(name)), size: number(size) }),
    setCharSpacing: ([spacing]) => draughtsman.set({ charSpacing: number(spacing) }),
    setWordSpacing: ([spacing]) => draughtsman.set({ wordSpacing: number(spacing) }),
    setHScale: ([percent]) => draughtsman.set({ scale: number(percent) / 100 }),
    setLeading: ([leading]) => draughtsman.set({ leading: -number(leading) }),
    setTextRise: ([rise]) => draughtsman.set({ rise: number(rise) }),
    showText: ([glyphs]) => {
      if (isList(glyphs)) draughtsman.show(Array.from(glyphs).filter(isGlyph))
    },
  }
}
