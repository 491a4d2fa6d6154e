import { describe, expect, it } from 'vitest'
import { atomFeed, type FeedEntry } from './atom-feed.ts'

const listId = '0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11'
const entry = (number: number, changes: Partial<FeedEntry> = {}): FeedEntry => ({
  listId,
  township: '柳桥街道',
  title: '柳桥街道履行职责事项清单',
  number,
  revision: 9,
  decidedOn: '2026-11-20',
  effectiveOn: '2027-01-01',
  publishedAt: `2026-11-2${number}T08:00:00.000Z`,
  note: '',
  ...changes,
})
const feed = (...entries: readonly FeedEntry[]) =>
  atomFeed({ id: listId, title: '清单', author: '区委编办', self: '/feed', entries })

describe('an Atom feed', () => {
  it('has what RFC 4287 asks for, and the date of its latest entry', () => {
    const text = feed(entry(2), entry(1))
    for (const element of ['<id>', '<title>', '<author><name>区委编办</name></author>', 'rel="self"']) {
      expect(text).toContain(element)
    }
    expect(/<updated>(.*?)<\/updated>/u.exec(text)?.[1]).toBe('2026-11-22T08:00:00.000Z')
    expect(feed()).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
  })

  it('gives each edition an id of its own, always the same', () => {
    const ids = (text: string) => text.match(/urn:uuid:[0-9a-f-]{36}/gu) ?? []
    expect(new Set(ids(feed(entry(2), entry(1)))).size).toBe(3)
    expect(ids(feed(entry(2)))).toEqual(ids(feed(entry(2))))
  })

  it('leads to the list as published, and to what changed since the edition before', () => {
    expect(feed(entry(2))).toContain(`href="/v1/lists/${listId}/changes?from=edition:1&amp;to=edition:2"`)
    expect(feed(entry(1))).not.toContain('changes?')
    expect(feed(entry(1))).toContain(`href="/v1/lists/${listId}?edition=1"`)
  })

  it('is well-formed whatever people write, and says what a correction corrects', () => {
    const note = '<script>&"\u0000\u0008]]>\uD800末'
    const text = feed(entry(2, { note, corrects: { number: 1, reason: '日期<有误' } }))
    expect(text).toContain('更正第1版：日期&lt;有误&lt;script&gt;&amp;&quot;]]&gt;末')
  })
})
