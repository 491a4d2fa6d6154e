import type { Drawing } from './drawing.ts'
import { type Matrix, multiply } from './geometry.ts'
import type { PdfPage } from './open-pdf.ts'
import { drawingOf } from './operators.ts'

/** What turns a page whose text runs downwards, upside down or upwards. */
const TURN_BACK: readonly Matrix[] = [
  [1, 0, 0, 1, 0, 0],
  [0, -1, 1, 0, 0, 0],
  [-1, 0, 0, -1, 0, 0],
  [0, 1, -1, 0, 0, 0],
]

/** Draws a page so that most of its text is upright. */
export const uprightDrawing = ({ operations, numbers, fontNamed, matrix }: PdfPage): Drawing => {
  const drawing = drawingOf(operations, numbers, fontNamed, matrix)
  const turns = [0, 0, 0, 0]
  for (const { turn } of drawing.glyphs) if (turn !== undefined) turns[turn] = (turns[turn] ?? 0) + 1
  const turn = turns.indexOf(Math.max(...turns))
  const back = TURN_BACK[turn]
  return turn === 0 || back === undefined
    ? drawing
    : drawingOf(operations, numbers, fontNamed, multiply(back, matrix))
}
