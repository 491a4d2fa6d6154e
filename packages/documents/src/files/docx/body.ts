import type { LineWriter } from '../line-writer.ts'
import type { Attributes, XmlHandler } from '../xml.ts'
import type { Labels } from './labels.ts'
import { whole } from './numbering.ts'
import { Fields, Paragraph } from './paragraph.ts'
import { Table } from './table.ts'

/**
 * Not text of the list: what was deleted or moved away, field codes, text boxes and drawings, phonetic guides,
 * tab stops, settings of content controls, and properties as they were before a tracked change.
 */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'drawing',
  'pict',
  'object',
  'txbxContent',
  'Fallback',
  'rt',
  'tabs',
  'sdtPr',
  'sectPr',
  'tblPr',
  'tblGrid',
  'pPrChange',
  'rPrChange',
  'trPrChange',
  'tcPrChange',
])

/** Reads the body of a Word document: paragraphs and table rows in reading order. */
export class BodyReader implements XmlHandler {
  readonly #writer: LineWriter
  readonly #labels: Labels
  readonly #tables: Table[] = []
  readonly #fields = new Fields()
  readonly #path: string[] = []
  #paragraph: Paragraph | undefined
  #carried = ''
  #leftOut = 0
  #inText = false

  constructor(writer: LineWriter, labels: Labels) {
    this.#writer = writer
    this.#labels = labels
  }

  open(name: string, attributes: Attributes): void {
    if (this.#leftOut > 0 || this.#isLeftOut(name)) {
      this.#leftOut += 1
      return
    }
    const parent = this.#path.at(-1)
    this.#path.push(name)
    if (name === 't') this.#inText = true
    else if (name === 'p') this.#paragraph = new Paragraph()
    else if (name === 'fldChar') this.#fields.take(attributes)
    else if (parent === 'pPr' || parent === 'numPr') this.#describeParagraph(name, attributes)
    else if (parent === 'rPr') this.#describeEnd(name)
    else if (!this.#fields.inCode && parent === 'r') this.#paragraph?.addElement(name, attributes)
    this.#openTable(name, parent, attributes)
  }

  text(text: string): void {
    if (this.#inText && this.#leftOut === 0 && !this.#fields.inCode) this.#paragraph?.add(text)
  }

  close(name: string): void {
    if (this.#leftOut > 0) {
      this.#leftOut -= 1
      return
    }
    this.#path.pop()
    if (name === 't') this.#inText = false
    else if (name === 'p') this.#closeParagraph()
    else if (name === 'tc') this.#closeCell()
    else if (name === 'tr') this.#tables.at(-1)?.closeRow()
    else if (name === 'tbl') this.#closeTable()
    else if (name === 'body') this.#placeCarried()
  }

  /** Empty `del` and `moveFrom` elements in properties mark the end of a paragraph or a row, and are looked at. */
  #isLeftOut(name: string): boolean {
    const parent = this.#path.at(-1)
    return LEFT_OUT.has(name) && parent !== 'rPr' && parent !== 'trPr'
  }

  #describeParagraph(name: string, { val }: Attributes): void {
    if (this.#paragraph === undefined) return
    if (name === 'pStyle') this.#paragraph.style = val
    else if (name === 'numId') this.#paragraph.numId = val
    else if (name === 'ilvl') this.#paragraph.level = val
  }

  #describeEnd(name: string): void {
    const ofParagraph = this.#path.at(-3) === 'pPr'
    if (this.#paragraph === undefined || !ofParagraph) return
    if (name === 'del' || name === 'moveFrom') this.#paragraph.endDeleted = true
  }

  #openTable(name: string, parent: string | undefined, { val }: Attributes): void {
    const table = this.#tables.at(-1)
    if (name === 'tbl') this.#tables.push(new Table())
    else if (name === 'tr') table?.openRow()
    else if (name === 'tc') table?.openCell()
    else if (parent === 'trPr' && name === 'gridBefore') table?.leaveFree(whole(val, 0))
    else if (parent === 'trPr' && (name === 'del' || name === 'moveFrom')) table?.deleteRow()
    else if (parent !== 'tcPr') return
    else if (name === 'gridSpan') table?.span(whole(val, 1))
    else if (name === 'vMerge' && val !== 'restart') table?.coverFromAbove()
    else if (name === 'hMerge' && val !== 'restart') table?.coverFromLeft()
    else if (name === 'cellDel') table?.deleteCell()
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraph
    this.#paragraph = undefined
    this.#fields.endParagraph()
    if (paragraph === undefined || !this.#tables.every(({ shows }) => shows)) return
    if (paragraph.endDeleted) {
      this.#carried += paragraph.text
      return
    }
    this.#place(this.#labels.next(paragraph.numberedBy) + this.#carried + paragraph.text)
    this.#carried = ''
  }

  #place(text: string): void {
    const table = this.#tables.at(-1)
    if (table !== undefined) table.paragraph(text)
    else for (const line of text.split('\n')) this.#writer.paragraph(line)
  }

  #closeCell(): void {
    this.#placeCarried()
    this.#tables.at(-1)?.closeCell()
  }

  #placeCarried(): void {
    if (this.#carried !== '') this.#place(this.#carried)
    this.#carried = ''
  }

  /** A table in a cell is text of that cell; a table of one column is no table but a frame around paragraphs. */
  #closeTable(): void {
    const rows = this.#tables.pop()?.rows() ?? []
    const outer = this.#tables.at(-1)
    for (const row of rows) {
      if (outer !== undefined) outer.paragraph(row.filter((cell) => cell !== '').join(' '))
      else if (row.length === 1) this.#place(row[0] ?? '')
      else this.#writer.row(row)
    }
  }
}
