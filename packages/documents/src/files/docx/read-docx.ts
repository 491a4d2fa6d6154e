import type { SourceLine } from '../../layouts/draft.ts'
import type { Archive } from '../archive.ts'
import type { Limits } from '../limits.ts'
import { LineWriter } from '../line-writer.ts'
import type { OnProgress } from '../lines.ts'
import { Meter } from '../meter.ts'
import { partOfType, relationshipsOf } from '../office-parts.ts'
import { readXml } from '../xml.ts'
import { BodyReader } from './body.ts'
import { Labels } from './labels.ts'
import { readNumbering } from './numbering.ts'
import { readStyles } from './styles.ts'

/**
 * The paragraphs and table rows of a Word document in reading order, with the automatic numbers that Word shows.
 * Headers, footers, notes and text boxes are no text of the list.
 */
export const readDocx = async (
  archive: Archive,
  mainPart: string,
  limits: Limits,
  onProgress: OnProgress,
): Promise<readonly SourceLine[]> => {
  const relationships = await relationshipsOf(archive, mainPart)
  const stylePart = partOfType(relationships, 'styles', 'word/styles.xml')
  const numberingPart = partOfType(relationships, 'numbering', 'word/numbering.xml')
  const meter = new Meter(archive, [stylePart, numberingPart, mainPart], onProgress)
  const styles = await readStyles(meter.read(stylePart))
  const numbering = await readNumbering(meter.read(numberingPart))
  const writer = new LineWriter(limits)
  await readXml(meter.read(mainPart), new BodyReader(writer, new Labels(numbering, styles)))
  return writer.lines
}
