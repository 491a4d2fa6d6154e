import { describe, expect, it } from 'vitest'
import { basic, cooperative, district, eventsOf, list, reclaimC1, reclaimC2 } from '../duty-lists.examples.ts'
import type { Change } from '../lists/change.ts'
import { differences } from '../lists/difference.ts'
import { footprint } from './footprint.ts'
import { defaultRoutingRules } from './routing-rules.ts'

/** Who is asked and why, as `organisation: effect (name in the item)`. */
const asked = (change: Change, proposer = 'town') =>
  footprint(differences(list, eventsOf(change)), district, defaultRoutingRules, {
    townshipId: 'town',
    proposer,
  }).flatMap(({ name, concerns }) =>
    concerns.map(
      ({ effect, namedAs }) => `${name}: ${effect}${namedAs === undefined ? '' : ` (${namedAs})`}`,
    ),
  )

describe('who must sign', () => {
  it('an added cooperative item: every department, lead first, and the coordinating office', () => {
    const content = {
      ...cooperative('校车安全', '区教育局', '市公安局云溪分局'),
      leadDepartment: '市公安局云溪分局',
    }
    expect(asked({ kind: 'add', itemId: 'new', content, place: { sector: '平安法治' } })).toEqual([
      '区公安分局: gains-duties (市公安局云溪分局)',
      '区教育局: gains-duties (区教育局)',
      '区委编办: oversees',
    ])
  })

  it('an added or amended basic item, or a move: the coordinating office', () => {
    expect(asked({ kind: 'add', itemId: 'new', content: basic('x'), place: { sector: '平安法治' } })).toEqual(
      ['区委编办: editorial'],
    )
    expect(asked({ kind: 'amend', itemId: 'b1', fields: { name: 'x' } })).toEqual(['区委编办: editorial'])
    expect(asked({ kind: 'move', itemId: 'b1', place: { after: 'b2' } })).toEqual(['区委编办: editorial'])
  })

  it('an amended cooperative item: departments that stay, come or leave', () => {
    expect(asked({ kind: 'amend', itemId: 'c1', fields: { departments: ['区民政局'] } })).toEqual([
      '区教育局: loses-duties (区教育局)',
      '区民政局: duties-change (区民政局)',
    ])
  })

  it('reclassified to cooperative: departments named then', () => {
    expect(asked({ kind: 'reclassify', itemId: 'b3', content: cooperative('便民服务', '区民政局') })).toEqual(
      ['区民政局: gains-duties (区民政局)', '区委编办: oversees'],
    )
  })

  it('reclassified to basic: departments named before', () => {
    expect(asked({ kind: 'reclassify', itemId: 'c1', content: basic('x') })).toEqual([
      '区教育局: loses-duties (区教育局)',
      '区委编办: township-load-grows',
    ])
  })

  it('a reclaim: the receiver, and whoever was named before', () => {
    expect(asked(reclaimC1)).toEqual(['区教育局: receives-duty (区教育局)'])
    expect(asked(reclaimC2)).toEqual([
      '区教育局: receives-duty (区教育局)',
      '区公安分局: loses-duties (区公安分局)',
    ])
  })

  it('a cancelled duty: also the coordinating office', () => {
    expect(asked({ ...reclaimC1, receivingDepartments: [], cancelled: true })).toEqual([
      '区教育局: loses-duties (区教育局)',
      '区委编办: duty-is-cancelled',
    ])
  })

  it('a return: who releases, who is named, the coordinating office; the township has signed by proposing', () => {
    const change: Change = { kind: 'return', itemId: 'r1', content: cooperative('老年人补贴', '区公安分局') }
    const rest = ['区民政局: releases-duty (区民政局)', '区公安分局: gains-duties (区公安分局)']
    expect(asked(change)).toEqual([...rest, '区委编办: oversees'])
    expect(asked(change, 'education')).toEqual([...rest, '柳桥街道: takes-duty-back', '区委编办: oversees'])
  })

  it('merge and split: the departments of all items before and after', () => {
    const into = { itemId: 'm', content: cooperative('校园安全', '区公安分局') }
    expect(asked({ kind: 'merge', itemIds: ['c1', 'c2'], into })).toEqual([
      '区教育局: duties-change (区教育局)',
      '区教育局: duties-change (区教育局)',
      '区公安分局: duties-change (区公安分局)',
      '区公安分局: duties-change (区公安分局)',
    ])
  })

  it('a change that touches no department: the coordinating office', () => {
    const into = { itemId: 'm', content: basic('党建') }
    expect(asked({ kind: 'merge', itemIds: ['b1', 'b2'], into })).toEqual(['区委编办: editorial'])
  })

  it('a retired item: departments named before, and the coordinating office', () => {
    expect(asked({ kind: 'retire', itemId: 'c3', reason: 'x' })).toEqual([
      '区公安分局: loses-duties (区公安分局)',
      '区委编办: oversees',
    ])
  })

  it('a department that the directory does not know: the coordinating office in its stead', () => {
    expect(asked({ ...reclaimC1, receivingDepartments: ['区园林局'] })).toEqual([
      '区委编办: department-unresolved (区园林局)',
      '区教育局: loses-duties (区教育局)',
    ])
  })
})
