import type { SourceLine } from '../../layouts/draft.ts'
import type { Archive } from '../archive.ts'
import type { Limits } from '../limits.ts'
import { LineWriter } from '../line-writer.ts'
import type { OnProgress } from '../lines.ts'
import { Meter } from '../meter.ts'
import { partOfType, relationshipsOf } from '../office-parts.ts'
import { readXml } from '../xml.ts'
import { readNumberKinds, readStrings } from './cell-text.ts'
import { withoutCovered } from './merged.ts'
import { readSheet } from './sheet.ts'
import { writeSheet } from './sheet-lines.ts'

/** The rows of all sheets of a workbook, hidden ones too, in the order of its tabs. */
export const readXlsx = async (
  archive: Archive,
  mainPart: string,
  limits: Limits,
  onProgress: OnProgress,
): Promise<readonly SourceLine[]> => {
  const relationships = await relationshipsOf(archive, mainPart)
  const { sheets, from1904 } = await readWorkbook(archive, mainPart)
  const stringPart = partOfType(relationships, 'sharedStrings', 'xl/sharedStrings.xml')
  const stylePart = partOfType(relationships, 'styles', 'xl/styles.xml')
  const worksheets = sheets.flatMap(({ name, relationship }) =>
    relationships
      .filter(({ id, type }) => id === relationship && type === 'worksheet')
      .map(({ part }) => ({ name, part })),
  )
  const parts = [stringPart, stylePart, ...worksheets.map(({ part }) => part)]
  const meter = new Meter(archive, parts, onProgress)
  const texts = {
    strings: await readStrings(meter.read(stringPart)),
    kinds: await readNumberKinds(meter.read(stylePart)),
    from1904,
  }
  const writer = new LineWriter(limits)
  const titles = new Set<string>()
  for (const { name, part } of worksheets) {
    const sheet = await readSheet(meter.read(part), texts, limits)
    writeSheet(name, withoutCovered(sheet, limits), sheet.merges, titles, writer)
  }
  return writer.lines
}

const readWorkbook = async (archive: Archive, part: string) => {
  const sheets: { readonly name: string; readonly relationship: string }[] = []
  let from1904 = false
  await readXml(archive.read(part), {
    open(tag, { name = '', id = '', date1904 }) {
      if (tag === 'sheet') sheets.push({ name, relationship: id })
      else if (tag === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true'
    },
    close() {},
  })
  return { sheets, from1904 }
}
