import { PageReference, Paragraph, Tab, TextRun } from 'docx'
import type { ListTable } from '../tables.ts'
import { countsSentence, titleLines } from '../wording.ts'
import type { WrittenList } from '../written-list.ts'
import { STYLE, TEXT_WIDTH } from './styles.ts'

/** Title and, below it, which state of the list this is. */
export const coverChildren = ({ title, note = '' }: WrittenList): readonly Paragraph[] => [
  new Paragraph({
    style: STYLE.coverTitle,
    children: titleLines(title).map((text, index) => new TextRun({ text, ...(index > 0 && { break: 1 }) })),
  }),
  ...(note === '' ? [] : [new Paragraph({ style: STYLE.note, text: note })]),
]

/** How many items there are, and on which page each list begins: Word works the pages out. */
export const frontChildren = (list: WrittenList, tables: readonly ListTable[]): readonly Paragraph[] => {
  const sentence = countsSentence(list)
  return [
    ...(sentence === ''
      ? []
      : [
          new Paragraph({ style: STYLE.frontHeading, text: '说　明' }),
          new Paragraph({ style: STYLE.preface, text: sentence }),
        ]),
    new Paragraph({ style: STYLE.frontHeading, text: '目　录' }),
    ...tables.map(
      (table, index) =>
        new Paragraph({
          style: STYLE.contents,
          tabStops: [{ type: 'right', position: TEXT_WIDTH, leader: 'dot' }],
          children: [
            new TextRun({ children: [`${index + 1}.${table.heading}`, new Tab(), '（'] }),
            new PageReference(table.category, { hyperlink: true }),
            new TextRun('）'),
          ],
        }),
    ),
  ]
}
