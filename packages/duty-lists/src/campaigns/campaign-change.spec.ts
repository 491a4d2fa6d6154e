import { describe, expect, it } from 'vitest'
import { after, basic, cooperative, list, reclaimC1 } from '../duty-lists.examples.ts'
import type { Item } from '../lists/item.ts'
import { type CampaignChange, changeOf } from './campaign-change.ts'
import { changesFor } from './changes-for.ts'

const item = (legalBasis?: string): Item => ({
  itemId: 'c1',
  content: { ...cooperative('养犬管理', '区公安分局'), ...(legalBasis !== undefined && { legalBasis }) },
})

describe('the change of a campaign, made for one item', () => {
  it('is a reclaim or a retirement as it was asked for', () => {
    const reclaim: CampaignChange = {
      kind: 'reclaim',
      receivingDepartments: ['区公安分局'],
      workMethod: '直接办理。',
    }
    expect(changeOf(reclaim, item())).toEqual({ ...reclaim, itemId: 'c1' })
    const retire: CampaignChange = { kind: 'retire', reason: '依据已废止' }
    expect(changeOf(retire, item())).toEqual({ ...retire, itemId: 'c1' })
  })

  it('is an amendment in which one text takes the place of another, all else stays', () => {
    const replacements = [{ field: 'legalBasis', find: '《旧条例》', put: '《新条例》（$&）' }] as const
    expect(changeOf({ kind: 'amend', replacements }, item('1.《旧条例》2.《办法》3.《旧条例》'))).toEqual({
      kind: 'amend',
      itemId: 'c1',
      fields: { legalBasis: '1.《新条例》（$&）2.《办法》3.《新条例》（$&）' },
    })
    expect(changeOf({ kind: 'amend', replacements }, item())).toMatchObject({ fields: {} })
  })

  it('is an amendment that sets fields, several replacements one after the other', () => {
    const change: CampaignChange = {
      kind: 'amend',
      fields: { townshipDuties: '开展巡查。' },
      replacements: [
        { field: 'legalBasis', find: '甲', put: '乙' },
        { field: 'legalBasis', find: '乙', put: '丙' },
      ],
    }
    expect(changeOf(change, item('甲'))).toMatchObject({
      fields: { legalBasis: '丙', townshipDuties: '开展巡查。' },
    })
  })

  it('is a reclassification that keeps name and legal basis', () => {
    const { category } = basic('')
    expect(changeOf({ kind: 'reclassify', content: { category } }, item('《条例》'))).toEqual({
      kind: 'reclassify',
      itemId: 'c1',
      content: { category, name: '养犬管理', legalBasis: '《条例》' },
    })
  })

  it('is made also for an item that has ended, for the list to refuse', () => {
    const ended = after({ kind: 'retire', itemId: 'c1', reason: '取消' }, list)
    const { itemId: _, ...change } = reclaimC1
    expect(changesFor({ change }, ended, ['c1', 'unheard-of'])).toEqual([
      reclaimC1,
      { ...reclaimC1, itemId: 'unheard-of' },
    ])
  })
})
