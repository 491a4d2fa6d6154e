import {
  countItems,
  type DutyListEvent,
  dutyList,
  type ImportEvent,
  importDraft,
  openErrors,
} from '@dutybook/duty-lists'
import { fold } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { id } from './cast.ts'
import { goldenLog, itIsKept } from './golden-log.ts'

const { stream } = goldenLog('v2')

/** The event types that version 2 added, by hand: a type may be added here, never taken away. */
const added: readonly (DutyListEvent | ImportEvent)['type'][] = [
  'BaselineReplaced',
  'ImportAccepted',
  'ImportCompleted',
  'ImportCorrected',
  'ImportDrafted',
  'ImportFindingMade',
  'ImportItemRead',
  'ImportRead',
  'ImportReturned',
  'ImportWithdrawn',
  'ItemWithdrawn',
]

describe('the golden log of version 2', () => {
  itIsKept('v2', added)

  it('folds to the same imports', () => {
    const first = fold(importDraft, stream<ImportEvent>(`import-${id('first import')}`))
    expect(first).toMatchObject({ status: 'completed', township: '云杉镇', result: { listId: id('list') } })
    expect(openErrors(first)).toEqual([])
    expect(first.items.map(({ content, sector }) => `${sector}/${content.name}`).toArray()).toEqual([
      '党的建设/党员教育',
      '平安法治/托管机构管理',
    ])
    expect(first.items.get(1)?.content).toMatchObject({ support: '提供培训。' })
    expect(first.items.get(1)?.content).not.toHaveProperty('legalBasis')
    const second = fold(importDraft, stream<ImportEvent>(`import-${id('second import')}`))
    expect(second).toMatchObject({ status: 'withdrawn', listId: id('list') })
  })

  it('folds to the same list', () => {
    const list = fold(dutyList, stream<DutyListEvent>(`list-${id('list')}`))
    expect(countItems(list)).toEqual({ basic: 1, cooperative: 0, reclaimed: 0 })
    expect([...list.ended.values()].map(({ how }) => how)).toEqual(['withdrawn', 'withdrawn'])
  })
})
