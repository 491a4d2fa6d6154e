import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { editor, otherTownHead } from '../duty-lists.examples.ts'
import { draftImport, MOST_FINDINGS, MOST_IMPORTED_ITEMS } from './draft-import.ts'
import { importDraft, openErrors } from './import-draft.ts'
import { countDiffers, draftCommand, drafted, draftedForList } from './imports.examples.ts'

const permitted = [
  { role: 'coordinator', of: 'coordinating-office' },
  { role: 'township-editor', of: 'township' },
  { role: 'township-head', of: 'township' },
] as const

describe('no import yet', () => {
  const nothing = given(draftImport, [])

  it('the document is kept with all items and findings', () => {
    nothing.when(draftCommand).events(...drafted)
  })

  it('the township brings in a document for its own list', () => {
    const { findings: _, source: __, ...command } = draftCommand
    nothing
      .when({
        ...command,
        forList: { listId: 'list', townshipId: 'town' },
        source: { sha256: 'ab' },
        findings: [],
        actor: editor,
      })
      .events(...draftedForList)
  })

  it('a township does so for no other list, and for none at all', () => {
    const refusal = {
      code: 'not-permitted',
      command: 'draft-import',
      role: 'township-head',
      organisation: 'other-town',
      permitted,
    } as const
    nothing.when({ ...draftCommand, actor: otherTownHead }).refused(refusal)
    nothing
      .when({ ...draftCommand, forList: { listId: 'list', townshipId: 'town' }, actor: otherTownHead })
      .refused(refusal)
  })

  it('what holds thousands of items is no list of a township', () => {
    const [item] = draftCommand.items
    const items = Array.from({ length: MOST_IMPORTED_ITEMS + 1 }, () => item as never)
    nothing.when({ ...draftCommand, items }).refused({
      code: 'import-too-large',
      items: MOST_IMPORTED_ITEMS + 1,
      mostItems: MOST_IMPORTED_ITEMS,
      findings: 2,
      mostFindings: MOST_FINDINGS,
    })
  })
})

describe('a draft', () => {
  it('is not drafted again', () => {
    given(draftImport, drafted).when(draftCommand).refused({ code: 'import-exists' })
  })

  it('holds the items in order and numbers the findings', () => {
    const draft = fold(importDraft, drafted)
    expect(draft.items.map(({ itemId }) => itemId).toArray()).toEqual(['b1', 'c1'])
    expect(openErrors(draft)).toEqual([{ index: 0, finding: countDiffers }])
  })
})
