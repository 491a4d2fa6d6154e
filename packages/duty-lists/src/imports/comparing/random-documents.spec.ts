import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentItem } from './document-item.ts'
import { contentsOf, contentsWanted, documentOf, revised, towards } from './documents.examples.ts'
import { listOf, someDocument, someEdits, someItems } from './random-documents.examples.ts'

describe('for any list and any document', () => {
  it('leads to the items of the document in its order, and needs nothing more then', () => {
    fc.assert(
      fc.property(someItems, someEdits, (items, edits) => {
        const list = listOf(items)
        const document = edits.reduce<readonly DocumentItem[]>((now, edit) => edit(now), documentOf(list))
        const way = towards(list, document)
        const after = revised(list, way.changes)
        expect(contentsOf(after)).toEqual(contentsWanted(document, way))
        expect(towards(after, document).changes).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('leads between documents that have nothing to do with one another', () => {
    fc.assert(
      fc.property(someItems, someDocument, (items, document) => {
        const list = listOf(items)
        const way = towards(list, document)
        expect(contentsOf(revised(list, way.changes))).toEqual(contentsWanted(document, way))
      }),
    )
  })

  it('finds nothing to change when the document says what the list says', () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const list = listOf(items)
        const { changes, unexpressed, matches } = towards(list, documentOf(list))
        expect({ changes, unexpressed }).toEqual({ changes: [], unexpressed: [] })
        expect(matches.map(({ itemId }) => itemId)).toEqual(documentOf(list).map(({ itemId }) => itemId))
      }),
    )
  })
})
