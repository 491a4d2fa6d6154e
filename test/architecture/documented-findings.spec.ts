import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const read = (...path: readonly string[]): string =>
  readFileSync(join(import.meta.dirname, '..', '..', ...path), 'utf8')

/** The literals of a union type in a source file. */
const literalsOf = (source: string, type: string): readonly string[] => {
  const [, union = ''] = new RegExp(`export type ${type} =([^]*?)\\n\\n`, 'u').exec(source) ?? []
  return [...union.matchAll(/'([a-z0-9-]+)'/gu)].map(([, literal]) => literal ?? '')
}

it('every finding and refusal that a document may get is in docs/documents.md, and no other', () => {
  const finding = read('packages', 'documents', 'src', 'document', 'finding.ts')
  const document = read('packages', 'documents', 'src', 'document', 'document.ts')
  const codes = [
    ...literalsOf(finding, 'FindingCode'),
    ...literalsOf(document, 'RefusalCode'),
    ...literalsOf(document, 'FileRefusalCode'),
  ]
  const tables = read('docs', 'documents.md').split('## Findings')[1]?.split('## From document')[0] ?? ''
  const documented = [...tables.matchAll(/^\| (`.*?`) +\|/gmu)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([a-z0-9-]+)`/gu)].map(([, code]) => code ?? ''),
  )
  expect(codes.length).toBeGreaterThan(40)
  expect(documented.toSorted()).toEqual([...new Set(codes)].toSorted())
})
