import { type Attributes, readXml } from '../xml.ts'

/** One level of a list: how its numbers look and when they start again (ECMA-376, 17.9). */
export interface Level {
  start: number
  format: string
  /** 「%1.」, 「（%2）」: each %n is the number of the n-th level. */
  text: string
  suffix: string
  /** Numbers of this level start again after the n-th level; 0: never. Without it: after every higher level. */
  restartAfter?: number
  /** Numbers of higher levels are written in digits. */
  legal: boolean
  /** The paragraph style that is numbered by this level. */
  style?: string
}

export interface AbstractList {
  readonly levels: Map<number, Level>
  /** Stands for the list that a numbering style names. */
  numStyleLink?: string
}

export interface List {
  abstract: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

export interface Numbering {
  readonly abstracts: ReadonlyMap<string, AbstractList>
  readonly lists: ReadonlyMap<string, List>
}

/** Reads the numbering part: lists as they are used, and the abstract lists that they share. */
export const readNumbering = async (chunks: AsyncIterable<Uint8Array>): Promise<Numbering> => {
  const abstracts = new Map<string, AbstractList>()
  const lists = new Map<string, List>()
  let abstract: AbstractList | undefined
  let list: List | undefined
  let level: Level | undefined
  let overridden = 0
  await readXml(chunks, {
    open(name, attributes) {
      const { val = '' } = attributes
      if (name === 'abstractNum') {
        abstract = { levels: new Map() }
        abstracts.set(attributes['abstractNumId'] ?? '', abstract)
      } else if (name === 'num') {
        list = { abstract: '', starts: new Map(), levels: new Map() }
        lists.set(attributes['numId'] ?? '', list)
      } else if (name === 'abstractNumId' && list !== undefined) list.abstract = val
      else if (name === 'numStyleLink' && abstract !== undefined) abstract.numStyleLink = val
      else if (name === 'lvlOverride') overridden = whole(attributes['ilvl'], 0)
      else if (name === 'startOverride') list?.starts.set(overridden, whole(val, 1))
      else if (name === 'lvl') {
        level = { start: 1, format: 'decimal', text: '', suffix: 'tab', legal: false }
        const levels = list?.levels ?? abstract?.levels
        levels?.set(whole(attributes['ilvl'], 0), level)
      } else if (level !== undefined) describe(level, name, attributes)
    },
    close(name) {
      if (name === 'abstractNum') abstract = undefined
      else if (name === 'num') list = undefined
      else if (name === 'lvl') level = undefined
    },
  })
  return { abstracts, lists }
}

const describe = (level: Level, name: string, attributes: Attributes): void => {
  const { val = '' } = attributes
  if (name === 'start') level.start = whole(val, 1)
  else if (name === 'numFmt') level.format = val
  else if (name === 'lvlText') level.text = val
  else if (name === 'suff') level.suffix = val
  else if (name === 'lvlRestart') level.restartAfter = whole(val, 0)
  else if (name === 'isLgl') level.legal = !['0', 'false', 'off'].includes(val)
  else if (name === 'pStyle') level.style = val
}

export const whole = (text: string | undefined, otherwise: number): number =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : otherwise
