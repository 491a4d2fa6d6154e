import type { IPropertiesOptions, ISectionOptions } from 'docx'

/** Lengths in twentieths of a point, font sizes in half points: the units of Word. */
const MILLIMETRE = 1440 / 25.4
const millimetres = (length: number): number => Math.round(length * MILLIMETRE)

const MARGIN = millimetres(20)
/** Width of the text on A4 laid sideways. */
export const TEXT_WIDTH = millimetres(297) - 2 * MARGIN

export const page = {
  /** The library turns a page that is landscape: it wants the sides of the upright one. */
  size: { width: millimetres(210), height: millimetres(297), orientation: 'landscape' },
  margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, footer: millimetres(10) },
} as const satisfies NonNullable<ISectionOptions['properties']>['page']

/** Fonts that Chinese Windows and Office bring along; Word itself falls back where one is missing. */
const font = (eastAsia: string) =>
  ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia }) as const
const SONG = font('宋体')
const FANG_SONG = font('仿宋')
const HEI = font('黑体')

export const STYLE = {
  coverTitle: 'CoverTitle',
  note: 'CoverNote',
  frontHeading: 'FrontHeading',
  preface: 'Preface',
  contents: 'ContentsLine',
  cell: 'TableText',
  number: 'TableNumber',
  header: 'TableHeader',
  sector: 'SectorRow',
  footer: 'PageNumberLine',
} as const

const CENTRED = { alignment: 'center' } as const

export const styles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: { run: { font: FANG_SONG, size: 22, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } },
    heading1: {
      run: { font: HEI, size: 36 },
      paragraph: { ...CENTRED, spacing: { before: 120, after: 240 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: STYLE.coverTitle,
      name: 'Cover title',
      run: { font: SONG, size: 72, bold: true },
      paragraph: { ...CENTRED, spacing: { before: 2400, after: 480 } },
    },
    { id: STYLE.note, name: 'Cover note', run: { size: 32 }, paragraph: CENTRED },
    {
      id: STYLE.frontHeading,
      name: 'Front heading',
      run: { font: HEI, size: 36 },
      paragraph: { ...CENTRED, spacing: { before: 480, after: 360 }, keepNext: true },
    },
    {
      id: STYLE.preface,
      name: 'Preface',
      run: { size: 32 },
      paragraph: { spacing: { line: 560, lineRule: 'exact' }, indent: { firstLine: 640 } },
    },
    {
      id: STYLE.contents,
      name: 'Contents line',
      run: { size: 32 },
      paragraph: {
        spacing: { line: 600, lineRule: 'exact' },
      },
    },
    { id: STYLE.cell, name: 'Table text', paragraph: { spacing: { line: 300, lineRule: 'atLeast' } } },
    { id: STYLE.number, name: 'Table number', basedOn: STYLE.cell, paragraph: CENTRED },
    {
      id: STYLE.header,
      name: 'Table header',
      basedOn: STYLE.cell,
      run: { font: HEI, size: 24 },
      paragraph: { ...CENTRED, keepNext: true },
    },
    {
      id: STYLE.sector,
      name: 'Sector row',
      basedOn: STYLE.cell,
      run: { font: HEI, size: 24 },
      paragraph: { ...CENTRED, keepNext: true },
    },
    { id: STYLE.footer, name: 'Page number line', run: { font: SONG, size: 24 }, paragraph: CENTRED },
  ],
}
