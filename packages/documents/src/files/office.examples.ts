import { type ZipEntry, zipOf } from './zip.examples.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const STRICT_WORD = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

interface DocxParts {
  readonly numbering?: string
  readonly styles?: string
  readonly namespace?: string
  readonly documentName?: string
  readonly more?: readonly ZipEntry[]
}

/** A Word file around a body written by hand. */
export const docxOf = (body: string, parts: DocxParts = {}): Uint8Array => {
  const {
    numbering = '',
    styles = '',
    namespace = WORD,
    documentName = 'word/document.xml',
    more = [],
  } = parts
  const folder = documentName.replace(/[^/]*$/, '')
  const name = documentName.slice(folder.length)
  const part = (root: string, content: string) =>
    `${XML}<w:${root} xmlns:w="${namespace}">${content}</w:${root}>`
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: `${XML}<Types><Override PartName="/${documentName}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: `${folder}_rels/${name}.rels`,
      content: `${XML}<Relationships><Relationship Id="n" Type="http://x/numbering" Target="numbers.xml"/><Relationship Id="s" Type="http://x/styles" Target="looks.xml"/></Relationships>`,
    },
    { name: `${folder}numbers.xml`, content: part('numbering', numbering) },
    { name: `${folder}looks.xml`, content: part('styles', styles) },
    { name: documentName, content: part('document', `<w:body>${body}</w:body>`) },
    ...more,
  ])
}

export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${content}</w:t></w:r></w:p>`

export const numbered = (content: string, numId: number, level = 0): string =>
  paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`)

export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`

export const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((content) => (content.startsWith('<w:tc>') ? content : cell(content))).join('')}</w:tr>`

export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`

interface SheetXml {
  readonly name: string
  readonly data: string
  readonly merges?: readonly string[]
  readonly hidden?: boolean
}

/** An Excel file around rows written by hand. */
export const xlsxOf = (sheets: readonly SheetXml[], strings = '', styles = ''): Uint8Array =>
  zipOf([
    {
      name: '[Content_Types].xml',
      content: `${XML}<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${XML}<workbook xmlns:r="r"><sheets>${sheets.map(({ name, hidden }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"${hidden ? ' state="hidden"' : ''}/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${XML}<Relationships>${sheets.map((_, index) => `<Relationship Id="r${index}" Type="http://x/worksheet" Target="worksheets/page${index}.xml"/>`).join('')}</Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', content: `${XML}<sst>${strings}</sst>` },
    { name: 'xl/styles.xml', content: `${XML}<styleSheet>${styles}</styleSheet>` },
    ...sheets.map(({ data, merges = [] }, index) => ({
      name: `xl/worksheets/page${index}.xml`,
      content: `${XML}<worksheet><sheetData>${data}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
    })),
  ])
