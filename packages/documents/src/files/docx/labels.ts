import { formatNumber } from './number-formats.ts'
import { type Level, type List, type Numbering, whole } from './numbering.ts'
import type { StyleNumbering } from './styles.ts'

/** Levels are counted from 0 to 8. */
const MOST_LEVELS = 8

/** What a paragraph says about its number. */
export interface NumberedBy {
  readonly style?: string
  readonly numId?: string
  readonly level?: string
}

/**
 * Counts the automatic numbers of a document in reading order and writes them as Word shows them. Lists on the
 * same abstract list count on together, except where one of them has a start of its own. Bullets say nothing and
 * are left out.
 */
export class Labels {
  readonly #numbering: Numbering
  readonly #styles: StyleNumbering
  readonly #counters = new Map<string, (number | undefined)[]>()
  readonly #used = new Set<string>()

  constructor(numbering: Numbering, styles: StyleNumbering) {
    this.#numbering = numbering
    this.#styles = styles
  }

  /** The number of the next paragraph with what follows it, or nothing. */
  next(by: NumberedBy): string {
    const styled = this.#styles(by.style)
    const numId = by.numId ?? styled?.numId
    const list = numId === undefined ? undefined : this.#numbering.lists.get(numId)
    if (numId === undefined || list === undefined) return ''
    const abstract = this.#abstractOf(list)
    const at = whole(by.level ?? styled?.level, this.#levelOfStyle(abstract, by.style))
    const level = at > MOST_LEVELS ? undefined : this.#levelAt(list, abstract, at)
    if (level === undefined) return ''
    const counters = this.#count(numId, list, abstract, at)
    return this.#write(level, (index) => {
      const other = this.#levelAt(list, abstract, index)
      const format = level.legal && index < at ? 'decimal' : (other?.format ?? 'decimal')
      return formatNumber(counters[index] ?? other?.start ?? 1, format)
    })
  }

  #count(numId: string, list: List, abstract: string, at: number): readonly (number | undefined)[] {
    const counters = this.#counters.get(abstract) ?? []
    this.#counters.set(abstract, counters)
    if (!this.#used.has(numId)) {
      this.#used.add(numId)
      for (const [index, start] of list.starts) if (index <= MOST_LEVELS) counters[index] = start - 1
    }
    counters[at] = (counters[at] ?? (this.#levelAt(list, abstract, at)?.start ?? 1) - 1) + 1
    for (let deeper = at + 1; deeper < counters.length; deeper += 1) {
      const restartAfter = this.#levelAt(list, abstract, deeper)?.restartAfter ?? deeper
      if (at < restartAfter) counters[deeper] = startBefore(list, deeper)
    }
    return counters
  }

  #write(level: Level, numberAt: (index: number) => string): string {
    if (level.format === 'bullet') return ''
    const label = level.text.replace(/%([1-9])/g, (_, place: string) => numberAt(Number(place) - 1))
    return label === '' || level.suffix === 'nothing' ? label : `${label} `
  }

  #levelAt(list: List, abstract: string, index: number): Level | undefined {
    return list.levels.get(index) ?? this.#numbering.abstracts.get(abstract)?.levels.get(index)
  }

  #levelOfStyle(abstract: string, style: string | undefined): number {
    const levels = this.#numbering.abstracts.get(abstract)?.levels ?? []
    for (const [index, level] of levels) if (style !== undefined && level.style === style) return index
    return 0
  }

  /** An abstract list may stand for the one that a numbering style names. */
  #abstractOf(list: List): string {
    const link = this.#numbering.abstracts.get(list.abstract)?.numStyleLink
    const numId = link === undefined ? undefined : this.#styles(link)?.numId
    return (numId === undefined ? undefined : this.#numbering.lists.get(numId)?.abstract) ?? list.abstract
  }
}

/** A level of a list with a start of its own begins there again. */
const startBefore = (list: List, level: number): number | undefined => {
  const start = list.starts.get(level)
  return start === undefined ? undefined : start - 1
}
