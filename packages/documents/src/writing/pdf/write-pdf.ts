import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { type ListTable, tablesOf } from '../tables.ts'
import { countsSentence, titleLines, UNTITLED } from '../wording.ts'
import { type WrittenList, writable } from '../written-list.ts'
import { fontFiles, fontPaths, MAIN_FONT } from './fonts.ts'
import { Runs } from './runs.ts'
import { findStranded, PAGE, type SectorRows, tableContent } from './table-content.ts'

/**
 * A PDF in the layout of the Word document, with embedded fonts, outline, and ruling lines around every cell. It
 * carries what is seen: names, departments and numbers are read from it again exactly; characters without width
 * are not in it. Throws `CannotWrite` (`character-without-font`) for a character that no font here can draw.
 */
export const writePdf = async (given: WrittenList, at: Date): Promise<Uint8Array> => {
  const list = writable(given)
  const onNewPage = new Set<string>()
  for (let pass = 1; ; pass += 1) {
    const stranded = new Map<string, string>()
    const pdf = await render({
      ...definitionOf(list, at, onNewPage),
      pageBreakBefore: findStranded(stranded),
    })
    if (stranded.size === 0 || pass === MOST_PASSES) return pdf
    for (const name of stranded.values()) onNewPage.add(name)
  }
}

/** A sector row left alone at the foot of a page is moved; what follows it then has to be laid out again. */
const MOST_PASSES = 5

const render = async (definition: TDocumentDefinitions): Promise<Uint8Array> => {
  const readable = new Set(fontPaths())
  pdfmake.setFonts(fontFiles())
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => readable.has(path))
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer())
}

const definitionOf = (list: WrittenList, at: Date, onNewPage: SectorRows): TDocumentDefinitions => {
  const runs = new Runs()
  const title = list.title === '' ? UNTITLED : list.title
  const tables = tablesOf(list, 'together')
  return {
    ...PAGE,
    info: { title, creator: 'Dutybook', producer: 'Dutybook', creationDate: at, modDate: at },
    language: 'zh-CN',
    defaultStyle: { font: MAIN_FONT, fontSize: 10.5, lineHeight: 1.2 },
    footer: (page) =>
      page < FIRST_NUMBERED ? '' : { text: `— ${page} —`, alignment: 'center', fontSize: 9 },
    content: [
      ...cover(list, runs),
      ...front(list, tables),
      ...tables.flatMap((table) => [heading(table), ...tableContent(table, runs, onNewPage)]),
    ],
  }
}

/** Cover and contents have no page number. */
const FIRST_NUMBERED = 3

const cover = ({ title, note = '' }: WrittenList, runs: Runs): Content[] => [
  ...titleLines(title).map(
    (line, index): Content => ({
      text: runs.of(line),
      bold: true,
      fontSize: 34,
      alignment: 'center',
      margin: [0, index === 0 ? 130 : 0, 0, 8],
    }),
  ),
  { text: runs.of(note), fontSize: 14, alignment: 'center', margin: [0, 24, 0, 0] },
]

const front = (list: WrittenList, every: readonly ListTable[]): Content[] => {
  const sentence = countsSentence(list)
  const head = (text: string): Content => ({
    text,
    bold: true,
    fontSize: 18,
    alignment: 'center',
    margin: [0, 24, 0, 18],
  })
  const preface: Content[] =
    sentence === '' ? [] : [head('说　明'), { text: sentence, fontSize: 14, leadingIndent: 28 }]
  return [
    { text: '', pageBreak: 'after' },
    ...preface,
    head('目　录'),
    ...every.map(
      (table, index): Content => ({
        columns: [
          { width: '*', text: `${index + 1}.${table.heading}` },
          { width: 60, alignment: 'right', text: [{ pageReference: table.category }] },
        ],
        fontSize: 14,
        margin: [0, 0, 0, 8],
      }),
    ),
  ]
}

const heading = ({ category, heading: text }: ListTable): Content => ({
  id: category,
  text,
  bold: true,
  fontSize: 18,
  alignment: 'center',
  margin: [0, 0, 0, 10],
  pageBreak: 'before',
  outline: true,
})
