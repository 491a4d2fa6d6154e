import { describe, expect, it } from 'vitest'
import { requestedChange } from './changes.ts'

const id = '0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11'
const content = { category: 'basic', name: '开展义务植树' }
const place = { sector: '生态环保' }
const reclaim = {
  kind: 'reclaim',
  itemId: id,
  receivingDepartments: ['区林业局'],
  workMethod: '由区林业局组织',
}

describe('a requested change', () => {
  it.each([
    { kind: 'add', content, place },
    { kind: 'amend', itemId: id, fields: { name: '组织义务植树', legalBasis: null } },
    { kind: 'reclassify', itemId: id, content },
    reclaim,
    { kind: 'return', itemId: id, content, place: { before: id } },
    { kind: 'merge', itemIds: [id], into: { content } },
    { kind: 'split', itemId: id, parts: [{ content }] },
    { kind: 'move', itemId: id, place },
    { kind: 'retire', itemId: id, reason: '法律已废止' },
  ])('may be $kind, as far as its shape goes', (change) => {
    expect(requestedChange.parse(change)).toEqual(change)
  })

  it.each([
    ['an unknown kind', { kind: 'erase', itemId: id }],
    ['an unknown field', { ...reclaim, urgent: true }],
    ['an unknown field of the content', { kind: 'add', content: { ...content, no: 3 }, place }],
    ['an item id chosen by the client', { kind: 'add', itemId: id, content, place }],
    ['an id that is no id', { ...reclaim, itemId: '61' }],
    ['a required field taken away', { kind: 'amend', itemId: id, fields: { name: null } }],
    ['a field given as undefined', { kind: 'amend', itemId: id, fields: { name: undefined } }],
    ['a new item without a sector', { kind: 'add', content, place: {} }],
    ['half a character', { kind: 'retire', itemId: id, reason: '\ud83d' }],
  ])('is turned away with %s', (_, change) => {
    expect(requestedChange.safeParse(change).success).toBe(false)
  })
})
