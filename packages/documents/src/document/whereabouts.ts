import type { SourceLine, Where } from '../layouts/draft.ts'
import type { Finding } from './finding.ts'

/** Adds page, or sheet and cell, to findings of documents that a person does not see as lines. */
export const withWhereabouts = (
  findings: readonly Finding[],
  lines: readonly SourceLine[],
): readonly Finding[] => {
  const places = new Map<number, Where>()
  for (const { line, where } of lines) if (where !== undefined) places.set(line, where)
  return places.size === 0
    ? findings
    : findings.map((finding) => ({ ...finding, ...places.get(finding.line) }))
}
