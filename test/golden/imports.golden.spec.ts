import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  countItems,
  type DutyListEvent,
  dutyList,
  type ImportEvent,
  importDraft,
  openErrors,
} from '@dutybook/duty-lists'
import { type DomainEvent, fold, type RecordedEvent } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { id } from './cast.ts'
import { record } from './record.ts'

const golden = readFileSync(join(import.meta.dirname, 'v2.ndjson'), 'utf8')
const log = golden
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as RecordedEvent)
const stream = <E extends DomainEvent>(name: string): readonly E[] =>
  log.filter((event) => event.stream === name) as unknown as readonly E[]

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
  it('holds every event type that was added', () => {
    const types = [...new Set(log.map(({ type }) => type))]
    expect(added.filter((type) => !types.includes(type))).toEqual([])
  })

  it('is what the same story records today, to the letter', async () => {
    expect(await record('v2')).toBe(golden)
  })

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
