import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { basic, coordinator, editor } from '../duty-lists.examples.ts'
import { type CorrectImport, correctImport } from './correct-import.ts'
import type { Correction } from './corrections.ts'
import { importDraft, openErrors } from './import-draft.ts'
import { accepted, drafted, draftedForList } from './imports.examples.ts'

const by = (...corrections: readonly Correction[]): CorrectImport => ({
  type: 'correct-import',
  coordinatingOffice: 'office',
  corrections,
  actor: coordinator,
})
const corrected = (...corrections: readonly Correction[]) =>
  fold(importDraft, [...drafted, { type: 'ImportCorrected', data: { corrections } }])

describe('a draft', () => {
  const draft = given(correctImport, drafted)

  it('takes corrections as one event', () => {
    const corrections: readonly Correction[] = [
      { kind: 'name-township', name: '柳桥镇' },
      { kind: 'settle-finding', finding: 0, note: '标题数字有误' },
    ]
    draft.when(by(...corrections)).events({ type: 'ImportCorrected', data: { corrections } })
  })

  it('sets fields and sector of an item', () => {
    const { items } = corrected({
      kind: 'set-item',
      itemId: 'c1',
      fields: { name: '托管机构管理', leadDepartment: '区教育局' },
      sector: '平安法治',
    })
    expect(items.get(1)).toMatchObject({
      sector: '平安法治',
      content: { name: '托管机构管理', leadDepartment: '区教育局', departments: ['区教育局'] },
    })
  })

  it('adds an item behind another, and removes one', () => {
    const add = { kind: 'add-item', itemId: 'b2', sector: '党的建设', content: basic('党员管理') } as const
    const idsAfter = (...corrections: readonly Correction[]) =>
      corrected(...corrections)
        .items.map(({ itemId }) => itemId)
        .toArray()
    expect(idsAfter({ ...add, after: 'b1' })).toEqual(['b1', 'b2', 'c1'])
    expect(idsAfter(add)).toEqual(['b1', 'c1', 'b2'])
    expect(idsAfter({ kind: 'remove-item', itemId: 'b1', reason: '重复' })).toEqual(['c1'])
  })

  it('settles a finding by a note', () => {
    const draftNow = corrected({ kind: 'settle-finding', finding: 0, note: '标题数字有误' })
    expect(openErrors(draftNow)).toEqual([])
    expect(draftNow.findings.get(0)).toMatchObject({ settled: '标题数字有误' })
  })

  it('names the township', () => {
    expect(corrected({ kind: 'name-township', name: '柳桥镇' }).township).toBe('柳桥镇')
  })

  it.each<[string, readonly Correction[], object]>([
    ['none', [], { code: 'no-corrections' }],
    [
      'an item that is not there',
      [{ kind: 'remove-item', itemId: 'x', reason: '重复' }],
      { code: 'imported-item-unknown', correction: 0, itemId: 'x' },
    ],
    [
      'an item removed before',
      [
        { kind: 'remove-item', itemId: 'b1', reason: '重复' },
        { kind: 'set-item', itemId: 'b1', sector: '民生服务' },
      ],
      { code: 'imported-item-unknown', correction: 1, itemId: 'b1' },
    ],
    [
      'an item that is there already',
      [{ kind: 'add-item', itemId: 'b1', sector: '党的建设', content: basic('党员管理') }],
      { code: 'imported-item-exists', correction: 0, itemId: 'b1' },
    ],
    [
      'a place behind nothing',
      [{ kind: 'add-item', itemId: 'b2', sector: '党的建设', content: basic('党员管理'), after: 'x' }],
      { code: 'imported-item-unknown', correction: 0, itemId: 'x' },
    ],
    [
      'fields of another category',
      [{ kind: 'set-item', itemId: 'b1', fields: { workMethod: '巡查。' } }],
      {
        code: 'fields-not-of-item',
        correction: 0,
        itemId: 'b1',
        category: 'basic',
        fields: ['workMethod'],
      },
    ],
    [
      'a finding that is not there',
      [{ kind: 'settle-finding', finding: 2, note: '无' }],
      { code: 'finding-unknown', correction: 0, finding: 2, findings: 2 },
    ],
  ])('refuses %s', (_, corrections, refusal) => {
    draft.when(by(...corrections)).refused(refusal as never)
  })

  it('is corrected by the coordinating office, and by the township only for its own list', () => {
    const command = { ...by({ kind: 'name-township', name: '柳桥镇' }), actor: editor }
    draft.when(command).refused({
      code: 'not-permitted',
      command: 'correct-import',
      role: 'township-editor',
      organisation: 'town',
      permitted: [
        { role: 'coordinator', of: 'coordinating-office' },
        { role: 'township-editor', of: 'township' },
        { role: 'township-head', of: 'township' },
      ],
    })
    given(correctImport, draftedForList)
      .when(command)
      .events({ type: 'ImportCorrected', data: { corrections: command.corrections } })
  })
})

describe('no draft', () => {
  const command = by({ kind: 'name-township', name: '柳桥镇' })

  it('there is nothing to correct', () => {
    given(correctImport, []).when(command).refused({ code: 'import-not-found' })
  })

  it('what was accepted stays as it is', () => {
    given(correctImport, accepted)
      .when(command)
      .refused({ code: 'import-wrong-status', status: 'accepted', possibleIn: ['draft'] })
  })
})
