import { apply, type Matrix, multiply } from './geometry.ts'
import { type Glyph, typed } from './glyph.ts'
import { addFilled, addStroked, outlinesOf, type Rulings } from './rulings.ts'

/** What stands on a page: its characters in the order in which they are drawn, and its lines. */
export interface Drawing extends Rulings {
  readonly glyphs: Glyph[]
}

/** A character of a font as pdf.js hands it over: `width` in units of the font. */
export interface FontGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace?: boolean
  readonly vmetric?: ArrayLike<number> | null
}

export interface Font {
  readonly unit: number
  readonly vertical: boolean
}

/** Beyond this a page is no page of a list; what stands further on in it is not read. */
const MOST_GLYPHS = 100_000
const MOST_RULINGS = 20_000

interface State {
  readonly matrix: Matrix
  readonly font: Font
  readonly size: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly scale: number
  readonly leading: number
  readonly rise: number
}

const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0]
const ANY_FONT: Font = { unit: 0.001, vertical: false }

/** Follows the drawing operations of a page and notes characters and straight lines. */
export class Draughtsman {
  readonly drawing: Drawing = { glyphs: [], horizontal: [], vertical: [] }
  readonly #saved: State[] = []
  #state: State
  #text: Matrix = UPRIGHT
  #pen = { x: 0, y: 0 }
  #line = { x: 0, y: 0 }

  constructor(page: Matrix) {
    this.#state = {
      matrix: page,
      font: ANY_FONT,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
    }
  }

  set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change }
  }

  save(): void {
    this.#saved.push(this.#state)
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state
  }

  transform(matrix: Matrix): void {
    this.set({ matrix: multiply(this.#state.matrix, matrix) })
  }

  placeText(matrix: Matrix): void {
    this.#text = matrix
    this.#pen = { x: 0, y: 0 }
    this.#line = { x: 0, y: 0 }
  }

  beginText(): void {
    this.placeText(UPRIGHT)
  }

  moveText(x: number, y: number): void {
    this.#line = { x: this.#line.x + x, y: this.#line.y + y }
    this.#pen = { ...this.#line }
  }

  nextLine(): void {
    this.moveText(0, this.#state.leading)
  }

  path(path: ArrayLike<number>, manner: { readonly stroked: boolean; readonly filled: boolean }): void {
    const { horizontal, vertical } = this.drawing
    if (horizontal.length + vertical.length > MOST_RULINGS) return
    const outlines = outlinesOf(path, this.#state.matrix)
    if (manner.stroked) for (const outline of outlines) addStroked(outline, this.drawing)
    if (manner.filled) addFilled(outlines, this.drawing)
  }

  /** Characters, and between them numbers: thousandths of the font size by which the next one moves back. */
  show(glyphs: readonly (FontGlyph | number)[]): void {
    const { font, scale } = this.#state
    const size = Math.abs(this.#state.size)
    const direction = Math.sign(this.#state.size)
    const matrix = multiply(this.#state.matrix, this.#text)
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        if (font.vertical) this.#pen.y -= (glyph * size) / 1000
        else this.#pen.x -= (glyph * size * scale * direction) / 1000
        continue
      }
      const spacing = (glyph.isSpace === true ? this.#state.wordSpacing : 0) + this.#state.charSpacing
      const unit = size * font.unit
      if (font.vertical) this.#showBelow(glyph, matrix, unit, spacing)
      else {
        const width = glyph.width * unit * scale * direction
        this.#note(glyph.unicode, matrix, this.#pen.x, this.#pen.y + this.#state.rise, width)
        this.#pen.x += width + spacing * scale
      }
    }
  }

  /** Vertical writing: characters hang below the pen, and are noted as if each were a line of its own. */
  #showBelow(glyph: FontGlyph, matrix: Matrix, unit: number, spacing: number): void {
    const [advance = -1000, middle = 500, above = 880] = Array.from(glyph.vmetric ?? [])
    this.#note(
      glyph.unicode,
      matrix,
      this.#pen.x - middle * unit,
      this.#pen.y - above * unit,
      middle * 2 * unit,
    )
    this.#pen.y += advance * unit - spacing
  }

  #note(unicode: string, matrix: Matrix, x: number, y: number, width: number): void {
    const text = typed(unicode)
    if (text === '' || this.drawing.glyphs.length >= MOST_GLYPHS) return
    const start = apply(matrix, x, y)
    const end = apply(matrix, x + width, y)
    const height = Math.abs(this.#state.size) * Math.hypot(matrix[2], matrix[3])
    if (!Number.isFinite(start.x + start.y + end.x + end.y + height) || height === 0) return
    this.drawing.glyphs.push({
      text,
      left: Math.min(start.x, end.x),
      right: Math.max(start.x, end.x),
      baseline: start.y,
      size: height,
      turn: turnOf(matrix[0] * Math.sign(width || 1), matrix[1] * Math.sign(width || 1)),
    })
  }
}

const turnOf = (x: number, y: number): Glyph['turn'] => {
  const [wide, high] = [Math.abs(x), Math.abs(y)]
  if (high <= wide * 0.05) return x > 0 ? 0 : 2
  if (wide <= high * 0.05) return y > 0 ? 1 : 3
  return undefined
}
