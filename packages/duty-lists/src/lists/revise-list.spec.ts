import { describe, expect, it } from 'vitest'
import { after, basic, list, reclaimC1, refusalOf, revise } from '../duty-lists.examples.ts'
import { reviseList } from './revise-list.ts'

describe('a revision', () => {
  it('applies its changes one after the other', () => {
    const revised = revise(
      { kind: 'amend', itemId: 'b1', fields: { name: '党组织建设' } },
      { kind: 'merge', itemIds: ['b1', 'b2'], into: { itemId: 'm', content: basic('党建') } },
    )
    expect(revised.ok && revised.value.map((event) => event.type)).toEqual(['ItemAmended', 'ItemsMerged'])
  })

  it('names the change that cannot be made', () => {
    expect(
      refusalOf({ kind: 'retire', itemId: 'b1', reason: 'x' }, { kind: 'retire', itemId: 'zz', reason: 'x' }),
    ).toEqual({
      code: 'unknown-item',
      change: 1,
      itemId: 'zz',
    })
  })

  it('says what became of an item that ended', () => {
    expect(
      refusalOf({ kind: 'retire', itemId: 'b1', reason: 'x' }, { kind: 'retire', itemId: 'b1', reason: 'x' }),
    ).toEqual({
      code: 'item-ended',
      change: 1,
      itemId: 'b1',
      how: 'retired',
      successors: [],
    })
  })

  it('is stale when an item it takes has changed since its base, and only then', () => {
    const changed = after({ kind: 'amend', itemId: 'b1', fields: { name: '党组织建设' } })
    const on = (itemId: string) =>
      reviseList(changed, {
        proposalId: 'p',
        baseRevision: list.revision,
        changes: [{ kind: 'retire', itemId, reason: 'x' }],
      })
    expect(on('b1')).toEqual({
      ok: false,
      refusal: {
        code: 'stale-items',
        baseRevision: 9,
        revision: 10,
        items: [{ itemId: 'b1', name: '党组织建设', changedAt: 10 }],
      },
    })
    expect(on('b2').ok).toBe(true)
  })

  it('refuses no changes and a revision that the list has not reached', () => {
    expect(refusalOf()).toEqual({ code: 'no-changes' })
    expect(reviseList(list, { proposalId: 'p', baseRevision: 99, changes: [reclaimC1] })).toMatchObject({
      refusal: { code: 'unknown-revision', baseRevision: 99, revision: 9 },
    })
  })
})
