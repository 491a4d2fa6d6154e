import type { Edition } from '@dutybook/duty-lists'
import { editionIdOf } from '../ids.ts'

/** An edition with the list it is of. */
export interface FeedEntry extends Edition {
  readonly listId: string
  readonly township: string
  readonly title: string
}

export interface Feed {
  /** UUID of the list or district */
  readonly id: string
  readonly title: string
  /** Name of the coordinating office. */
  readonly author: string
  /** Path of the feed itself. */
  readonly self: string
  /** Latest first. */
  readonly entries: readonly FeedEntry[]
}

/** An Atom feed (RFC 4287) of editions. Links are relative: they stand for the address the feed was fetched from. */
export const atomFeed = ({ id, title, author, self, entries }: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>urn:uuid:${id}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${entries[0]?.publishedAt ?? '1970-01-01T00:00:00.000Z'}</updated>`,
    `<author><name>${escaped(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    ...entries.map(entryOf),
    '</feed>',
    '',
  ].join('\n')

const entryOf = (edition: FeedEntry): string => {
  const { listId, number, title, publishedAt } = edition
  const list = `/v1/lists/${listId}`
  const changes = `${list}/changes?from=edition:${number - 1}&to=edition:${number}`
  return [
    '<entry>',
    `<id>urn:uuid:${editionIdOf(listId, number)}</id>`,
    `<title>${escaped(`${title} 第${number}版`)}</title>`,
    `<published>${publishedAt}</published>`,
    `<updated>${publishedAt}</updated>`,
    `<link rel="alternate" type="application/json" href="${list}?edition=${number}"/>`,
    `<link rel="enclosure" type="application/pdf" href="${list}?edition=${number}&amp;format=pdf"/>`,
    ...(number > 1 ? [`<link rel="related" type="application/json" href="${escaped(changes)}"/>`] : []),
    `<summary>${escaped(summaryOf(edition))}</summary>`,
    '</entry>',
  ].join('\n')
}

const summaryOf = ({ township, decidedOn, effectiveOn, note, corrects }: FeedEntry): string =>
  [
    `${township}：${decidedOn} 审定，自 ${effectiveOn} 起施行。`,
    ...(corrects === undefined ? [] : [`更正第${corrects.number}版：${corrects.reason}`]),
    note,
  ]
    .join('')
    .trim()

/** Text in XML 1.0, which knows no other control characters than tab and line ends. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
