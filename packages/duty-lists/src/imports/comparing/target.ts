import type { ListedItem } from '../../lists/duty-list.ts'
import { type DocumentItem, sectorKey } from './document-item.ts'

/** An item as it is to stand at the end, and the listed item that it is now; a new item has none. */
export interface Target extends DocumentItem {
  readonly itemId: string
  readonly from?: ListedItem
}

/** Comes from another sector or category, or from nowhere. */
export const comesIn = (target: Target): boolean =>
  target.from === undefined || sectorKey(target.from) !== sectorKey(target)
