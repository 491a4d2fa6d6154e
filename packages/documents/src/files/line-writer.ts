import type { SourceLine, Where } from '../layouts/draft.ts'
import { isBlank } from '../text/spacing.ts'
import { escapeMarkup } from './grid.ts'
import type { Limits } from './limits.ts'
import { Unreadable } from './lines.ts'

/** Collects the lines of an Office file in reading order; blank paragraphs and rows are not counted. */
export class LineWriter {
  readonly lines: SourceLine[] = []
  readonly #limits: Limits
  #characters = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  paragraph(text: string, where?: Where): void {
    if (isBlank(text)) return
    this.#count(text)
    this.#add({ text: escapeMarkup(text), ...(where && { where }) })
  }

  row(texts: readonly string[], where?: Where): void {
    if (texts.every(isBlank)) return
    for (const text of texts) this.#count(text)
    const cells = texts.map(escapeMarkup)
    this.#add({ text: cells.join('\t'), cells, ...(where && { where }) })
  }

  #count(text: string): void {
    if (text.length > this.#limits.lineCharacters) throw new Unreadable('too-many-rows')
    this.#characters += text.length
    if (this.#characters > this.#limits.characters) throw new Unreadable('archive-too-large')
  }

  #add(line: Omit<SourceLine, 'line'>): void {
    if (this.lines.length >= this.#limits.rows) throw new Unreadable('too-many-rows')
    this.lines.push({ line: this.lines.length + 1, ...line })
  }
}
