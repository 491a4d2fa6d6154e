import { assemble } from './assemble.ts'
import { everyCheck } from '../checks/every-check.ts'
import { decode } from '../text/decode.ts'
import type { ReadResult } from '../document/document.ts'
import type { SourceLine } from '../layouts/draft.ts'
import { prefaceOf } from '../words/preface.ts'
import { refuse } from '../document/refusals.ts'
import { readRenderings } from '../layouts/renderings/renderings.ts'
import { isBlank } from '../text/spacing.ts'
import { sourceLines } from '../layouts/tabbed/lines.ts'
import { titleOf, townshipOf } from '../words/township.ts'
import { withWhereabouts } from '../document/whereabouts.ts'

/**
 * Reads the text of a published duty list (UTF-8, UTF-16 or GB18030) in any of the layouts of `layouts.ts`.
 * Where it holds the list more than once, one list comes out. Pure and synchronous; work grows linearly with the
 * text.
 *
 * A document that can be read at all comes back in full with findings about it: whatever the reader could not
 * place stands in them, with severity `error` where the list cannot be taken as it is. It is refused when it is
 * in none of these encodings (`line` and `byteOffset` of the first bad byte), empty, no duty list, or of a layout
 * not understood.
 */
export const readDutyList = (bytes: Uint8Array): ReadResult => {
  const decoded = decode(bytes)
  if (!decoded.ok) return refuse('encoding-unknown', decoded.line, decoded.byteOffset)
  return readLines(sourceLines(decoded.text))
}

/** Reads a duty list from its lines, whatever file they came from; see `readDutyList` for what comes back. */
export const readLines = (lines: readonly SourceLine[]): ReadResult => {
  if (lines.every(({ text, cells }) => (cells ?? [text]).every(isBlank))) return refuse('empty-document', 1)
  const draft = readRenderings(lines)
  if (draft.categories.length === 0) {
    const [heading] = draft.headings
    return heading === undefined
      ? refuse('not-a-duty-list', 1)
      : refuse('layout-not-understood', heading.line)
  }
  const { title, line: titleLine } = titleOf(draft.preface)
  const township = townshipOf(title)
  const preface = prefaceOf(draft.preface)
  const { categories, entries } = assemble(draft.categories, preface)
  const findings = everyCheck({ lines, draft, preface, township, titleLine, categories, entries })
  return { ok: true, value: { township, title, categories, findings: withWhereabouts(findings, lines) } }
}
