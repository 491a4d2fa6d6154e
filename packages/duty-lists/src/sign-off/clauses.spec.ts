import { describe, expect, it } from 'vitest'
import { district, eventsOf, list, reclaimC2 } from '../duty-lists.examples.ts'
import type { Change, Reclaim } from '../lists/change.ts'
import type { DutyList } from '../lists/duty-list.ts'
import { evolveDutyList } from '../lists/evolve-duty-list.ts'
import { differences } from '../lists/difference.ts'
import { canonicalJson } from './canonical-json.ts'
import { withClauses } from './clauses.ts'
import { footprint } from './footprint.ts'
import { defaultRoutingRules } from './routing-rules.ts'

const clausesFor = (change: Change, of: DutyList = list) => {
  const changed = differences(of, eventsOf(change, of))
  const asked = footprint(changed, district, defaultRoutingRules, { townshipId: 'town', proposer: 'town' })
  return Object.fromEntries(
    withClauses(asked, changed, [change]).map(({ organisationId, clauses }) => [organisationId, clauses]),
  )
}
const later = (change: Change) => eventsOf(change).reduce(evolveDutyList, list)
const { education, police } = clausesFor(reclaimC2)

describe('the hash of the clauses', () => {
  it('is a SHA-256, one for each organisation', () => {
    expect(education).toMatch(/^[0-9a-f]{64}$/u)
    expect(police).not.toBe(education)
  })

  it('is taken over text that is the same for equal values', () => {
    expect(canonicalJson({ b: [1, { d: '二', c: null }], a: undefined })).toBe(
      '{"b":[1,{"c":null,"d":"二"}]}',
    )
  })

  it('is the same when other items of the list change, also when the item gets another number', () => {
    const amended = later({ kind: 'amend', itemId: 'c3', fields: { support: '提供设备。' } })
    expect(clausesFor(reclaimC2, amended)).toEqual({ education, police })
    const renumbered = later({ kind: 'retire', itemId: 'c1', reason: '法规废止' })
    expect(clausesFor(reclaimC2, renumbered)).toEqual({ education, police })
  })

  it('how the receiver works concerns the receiver, not the department that loses the duty', () => {
    const changed = clausesFor({ ...reclaimC2, workMethod: '由区教育局每月检查。' })
    expect(changed['education']).not.toBe(education)
    expect(changed['police']).toBe(police)
  })

  it('where the duty goes and why concerns everybody', () => {
    const other: readonly Reclaim[] = [
      { ...reclaimC2, reason: '另有理由。' },
      { ...reclaimC2, receivingDepartments: ['区教育局', '区民政局'] },
    ]
    for (const change of other) {
      expect(clausesFor(change)['education']).not.toBe(education)
      expect(clausesFor(change)['police']).not.toBe(police)
    }
  })

  it('what the item said before concerns everybody who was named', () => {
    const before = later({ kind: 'amend', itemId: 'c2', fields: { departmentDuties: '共同负责。' } })
    const changed = clausesFor(reclaimC2, before)
    expect(changed['education']).not.toBe(education)
    expect(changed['police']).not.toBe(police)
  })

  it('a place concerns the coordinating office, not the departments', () => {
    const add = (sector: string): Change => ({
      kind: 'add',
      itemId: 'n1',
      content: {
        category: 'cooperative',
        name: '防溺水',
        departments: ['区教育局'],
        departmentDuties: '负责防溺水。',
        townshipDuties: '协助防溺水。',
      },
      place: { sector },
    })
    const [here, there] = [clausesFor(add('民生服务')), clausesFor(add('平安法治'))]
    expect(there['education']).toBe(here['education'])
    expect(there['office']).not.toBe(here['office'])
    expect(clausesFor({ ...add('民生服务'), itemId: 'n2' } as Change)).toEqual(here)
  })
})
