import { readXml } from '../xml.ts'

/** How a number is shown: as it is, or as a date (with which parts). */
export type NumberKind = 'number' | 'date' | 'time'

/** What a workbook knows for all of its cells. */
export interface CellTexts {
  /** Shared strings by index. */
  readonly strings: readonly string[]
  /** By style index of the cell. */
  readonly kinds: readonly NumberKind[]
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean
}

/** The text of a cell from its type, style and stored value; a formula has the value it last had. */
export const textOfCell = (type: string, style: number, stored: string, texts: CellTexts): string => {
  if (type === 's') return texts.strings[Number(stored)] ?? ''
  if (type === 'str' || type === 'inlineStr') return unescapeText(stored)
  if (type === 'b') return stored === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd' || type === 'e' || stored === '') return stored
  const value = Number(stored)
  if (!Number.isFinite(value)) return stored
  const kind = texts.kinds[style] ?? 'number'
  return kind === 'number' ? String(Number(value.toPrecision(15))) : dateText(value, kind, texts.from1904)
}

const MS_A_DAY = 86_400_000
const LAST_DAY = 2_958_465

const dateText = (value: number, kind: 'date' | 'time', from1904: boolean): string => {
  if (value < 0 || value > LAST_DAY) return String(value)
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, value < 60 ? 31 : 30)
  const iso = new Date(epoch + Math.round(value * MS_A_DAY)).toISOString()
  const [date, time] = [iso.slice(0, 10), iso.slice(11, 16)]
  if (kind === 'time' && value < 1) return time
  return value % 1 === 0 ? date : `${date} ${time}`
}

/** `_x000D_` stands for a character that XML cannot hold. */
const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text

/** Reads the shared strings; rich text is joined, phonetic guides are left out. */
export const readStrings = async (chunks: AsyncIterable<Uint8Array>): Promise<readonly string[]> => {
  const strings: string[] = []
  let text: string | undefined
  let inText = false
  let phonetic = false
  await readXml(chunks, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') inText = !phonetic
    },
    text(more) {
      if (inText && text !== undefined) text += more
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') strings.push(unescapeText(text ?? ''))
    },
  })
  return strings
}

/** Reads which cell styles show numbers as dates or times. */
export const readNumberKinds = async (chunks: AsyncIterable<Uint8Array>): Promise<readonly NumberKind[]> => {
  const custom = new Map<number, NumberKind>()
  const kinds: NumberKind[] = []
  let inCellFormats = false
  await readXml(chunks, {
    open(name, { numFmtId, formatCode = '' }) {
      if (name === 'numFmt') custom.set(Number(numFmtId), kindOfCode(formatCode))
      else if (name === 'cellXfs') inCellFormats = true
      else if (name === 'xf' && inCellFormats) {
        kinds.push(custom.get(Number(numFmtId)) ?? builtInKind(Number(numFmtId)))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return kinds
}

/** Number formats that every workbook has (ECMA-376, 18.8.30), with those of Chinese and Japanese Excel. */
const builtInKind = (id: number): NumberKind => {
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id === 55 || id === 56)
    return 'time'
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
    ? 'date'
    : 'number'
}

const kindOfCode = (code: string): NumberKind => {
  const signs = code.slice(0, 200).replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  if (/[yd]/i.test(signs)) return 'date'
  return /[hs]/i.test(signs) ? 'time' : 'number'
}
