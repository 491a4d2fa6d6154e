import { describe, expect, it } from 'vitest'
import { basic, list } from '../../duty-lists.examples.ts'
import type { DocumentItem } from './document-item.ts'
import { documentOf, towards } from './documents.examples.ts'

const document = documentOf(list)
const [b1, b2, b3, ...others] = document as readonly DocumentItem[] as [
  DocumentItem,
  DocumentItem,
  DocumentItem,
]

describe('what changes cannot say', () => {
  it('is that a new sector stands before an old one', () => {
    const added = { sector: '生态环保', content: basic('河道巡查') }
    expect(towards(list, [b1, b2, added, b3, ...others])).toMatchObject({
      changes: [{ kind: 'add', place: { sector: '生态环保' } }],
      unexpressed: [
        {
          code: 'sector-order',
          category: 'basic',
          wanted: ['党的建设', '生态环保', '民生服务'],
          instead: ['党的建设', '民生服务', '生态环保'],
        },
      ],
    })
    expect(towards(list, [b1, b2, b3, added, ...others]).unexpressed).toEqual([])
  })

  it('is that sectors change their order', () => {
    expect(towards(list, [b3, b1, b2, ...others])).toMatchObject({
      changes: [],
      unexpressed: [{ code: 'sector-order', category: 'basic' }],
    })
  })

  it('is that a sector has a new name: all its items move', () => {
    const renamed = [b1, b2].map((item) => ({ ...item, sector: '党建引领' }))
    const { changes, unexpressed } = towards(list, [...renamed, b3, ...others])
    expect(changes.map(({ kind }) => kind)).toEqual(['move', 'move'])
    expect(unexpressed).toEqual([
      {
        code: 'sector-order',
        category: 'basic',
        wanted: ['党建引领', '民生服务'],
        instead: ['民生服务', '党建引领'],
      },
      { code: 'sector-renamed', category: 'basic', from: '党的建设', to: '党建引领' },
    ])
  })

  it('is that a sector comes twice', () => {
    expect(towards(list, [b1, b3, b2, ...others])).toMatchObject({
      changes: [],
      unexpressed: [{ code: 'sector-divided', category: 'basic', sector: '党的建设' }],
    })
  })
})

it('keeps a sector in its place while all its items are exchanged', () => {
  const document = [
    { ...b3, sector: '党的建设' },
    { ...b1, sector: '民生服务' },
    { ...b2, sector: '民生服务' },
  ]
  expect(towards(list, [...document, ...others]).unexpressed).toEqual([])
})
