import type { SourceLine } from '../../layouts/draft.ts'
import { openArchive } from '../archive.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import { mainPartOf } from '../office-parts.ts'
import { readDocx } from './read-docx.ts'

/** The lines of a Word file as its reader hands them over. */
export const linesOf = async (bytes: Uint8Array): Promise<readonly SourceLine[]> => {
  const archive = await openArchive(bytes, DEFAULT_LIMITS)
  const main = await mainPartOf(archive)
  if (main?.format !== 'docx') throw new Error('no Word file')
  return readDocx(archive, main.name, DEFAULT_LIMITS, () => undefined)
}
