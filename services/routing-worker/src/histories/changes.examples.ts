import type { Change, DutyList, ItemContent, ListedItem } from '@dutybook/duty-lists'
import { helpWith, UNKNOWN } from './world.examples.ts'

const NAMES = ['区教育局', '区公安分局', '区民政局', '区水务局', UNKNOWN] as const

/** So many items of a list are changed, so that proposals meet. */
const DISPUTED = 3

/** One or two changes that the list may or may not take; `fresh` is the stem of new items' ids. */
export const changesOf = (list: DutyList, fresh: string, b: number, c: number): readonly Change[] => {
  const all = [...list.items.values()]
  const items = [...all.slice(2, 2 + DISPUTED), ...all.slice(-1)]
  const first = changeOf(list, items[b % items.length] as ListedItem, fresh, c)
  if (c % 4 !== 0) return [first]
  return [first, changeOf(list, items[(b + 1) % items.length] as ListedItem, `${fresh} too`, c >> 2)]
}

const changeOf = (
  list: DutyList,
  { itemId, content, sector }: ListedItem,
  fresh: string,
  c: number,
): Change => {
  const name = NAMES[c % NAMES.length] as string
  const other = [...list.items.values()].find(
    (one) => one.itemId !== itemId && one.content.category === content.category,
  )
  const help = helpWith(`${content.name.slice(0, 12)}${c % 7}`, name)
  switch (c % 13) {
    case 0:
      return { kind: 'add', itemId: fresh, content: help, place: { sector } }
    case 1:
    case 2:
      return { kind: 'amend', itemId, fields: { name: `${content.name.slice(0, 12)}（${c % 7}）` } }
    case 3:
    case 11:
    case 12:
      return { kind: 'amend', itemId, fields: { townshipDuties: `开展第${c % 7}次巡查。` } }
    case 4:
    case 5:
      return { kind: 'reclaim', itemId, receivingDepartments: [name], workMethod: '由部门直接办理。' }
    case 6:
      return { kind: 'return', itemId, content: help }
    case 7:
      return content.category === 'basic'
        ? { kind: 'reclassify', itemId, content: help }
        : { kind: 'reclassify', itemId, content: { category: 'basic', name: content.name } }
    case 8:
      return other === undefined
        ? { kind: 'retire', itemId, reason: '依据废止。' }
        : { kind: 'merge', itemIds: [itemId, other.itemId], into: { itemId: fresh, content } }
    case 9:
      return { kind: 'split', itemId, parts: [part(fresh, '甲', content), part(fresh, '乙', content)] }
    default:
      return other === undefined || c % 2 === 0
        ? { kind: 'retire', itemId, reason: '依据废止。' }
        : { kind: 'move', itemId, place: { after: other.itemId } }
  }
}

const part = (fresh: string, suffix: string, content: ItemContent) => ({
  itemId: `${fresh} ${suffix}`,
  content: { ...content, name: `${content.name.slice(0, 12)}${suffix}` },
})
