import { categories } from '@dutybook/duty-lists'
import type { Position } from '@dutybook/kernel'
import type { Sections } from './arrangements.ts'

/** A list at the end of one of its atomic units. */
export interface CommittedList {
  readonly listId: string
  readonly districtId: string
  readonly townshipId: string
  readonly township: string
  readonly title: string
  readonly revision: number
  readonly recordedAt: string
  readonly position: Position
}

/**
 * JSON of a whole list. `contents`: JSON of each item's content without its category, by item id; they go in as
 * they are, for parsing three hundred of them would cost more than all the rest.
 */
export const renderList = (
  list: CommittedList,
  sections: Sections,
  contents: ReadonlyMap<string, string>,
): Buffer => {
  const counts: Partial<Record<keyof Sections, number>> = {}
  const rendered = categories.map((category) => {
    let number = 0
    const sectors = sections[category].map(({ name, items }, index) => {
      const texts = items.map((itemId) => {
        const content = contents.get(itemId)
        if (content === undefined) throw new Error(`item ${itemId} of list ${list.listId} has no content`)
        number += 1
        return `{"itemId":${JSON.stringify(itemId)},"number":${number},${content.slice(1)}`
      })
      const head = JSON.stringify({ ordinal: index + 1, name, count: items.length })
      return extended(head, 'items', texts)
    })
    counts[category] = number
    return extended(JSON.stringify({ category, count: number }), 'sectors', sectors)
  })
  const { listId, districtId, townshipId, township, title, revision, recordedAt, position } = list
  const head = { listId, districtId, townshipId, township, title, revision, recordedAt, position, counts }
  return Buffer.from(extended(JSON.stringify(head), 'categories', rendered))
}

const extended = (object: string, field: string, elements: readonly string[]): string =>
  `${object.slice(0, -1)},"${field}":[${elements.join(',')}]}`
