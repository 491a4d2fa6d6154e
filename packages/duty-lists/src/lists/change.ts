import type {
  BasicContent,
  Category,
  CooperativeContent,
  ItemContent,
  ItemFields,
  ReclaimedContent,
} from './item.ts'

/** Where a change wants an item: in a sector, before or after another item of it; at its end when neither is given. */
export interface WantedPlace {
  readonly sector?: string
  readonly before?: string
  readonly after?: string
}

/** Content of an item that the township performs or helps with. */
export type OwnContent = BasicContent | CooperativeContent

/** 新增 */
export interface Add {
  readonly kind: 'add'
  readonly itemId: string
  readonly content: ItemContent
  readonly place: WantedPlace & { readonly sector: string }
}

/** 修改: sets the given fields; `null` takes an optional field away. */
export interface Amend {
  readonly kind: 'amend'
  readonly itemId: string
  readonly fields: { readonly [F in keyof ItemFields]: ItemFields[F] | null }
}

/** 调整类别: between basic and cooperative. */
export interface Reclassify {
  readonly kind: 'reclassify'
  readonly itemId: string
  readonly content: OwnContent
  readonly place?: WantedPlace
}

/** 收回: departments take the duty, or it is cancelled. */
export interface Reclaim {
  readonly kind: 'reclaim'
  readonly itemId: string
  readonly receivingDepartments: readonly string[]
  readonly workMethod: string
  readonly reason?: string
  readonly cancelled?: boolean
  readonly place?: WantedPlace
}

/** 交还: a reclaimed duty comes back to the township. */
export interface Return {
  readonly kind: 'return'
  readonly itemId: string
  readonly content: OwnContent
  readonly place?: WantedPlace
}

/** 合并: two or more items of one category become one. */
export interface Merge {
  readonly kind: 'merge'
  readonly itemIds: readonly string[]
  readonly into: { readonly itemId: string; readonly content: ItemContent }
  readonly place?: WantedPlace
}

/** 拆分: one item becomes two or more of the same category. */
export interface Split {
  readonly kind: 'split'
  readonly itemId: string
  readonly parts: readonly { readonly itemId: string; readonly content: ItemContent }[]
}

/** 移动: to another place of the same category. */
export interface Move {
  readonly kind: 'move'
  readonly itemId: string
  readonly place: WantedPlace
}

/** 废止 */
export interface Retire {
  readonly kind: 'retire'
  readonly itemId: string
  readonly reason: string
}

export type Change = Add | Amend | Reclassify | Reclaim | Return | Merge | Split | Move | Retire
export type ChangeKind = Change['kind']

/** The items a change takes as they are: these must not have changed since the proposal's base revision. */
export const itemsTouched = (change: Change): readonly string[] => {
  switch (change.kind) {
    case 'add':
      return []
    case 'merge':
      return change.itemIds
    default:
      return [change.itemId]
  }
}

/** The content of a reclaimed item that a reclaim leads to. */
export const reclaimedContent = (before: ItemContent, change: Reclaim): ReclaimedContent => ({
  category: 'reclaimed',
  name: before.name,
  ...(before.legalBasis === undefined ? {} : { legalBasis: before.legalBasis }),
  receivingDepartments: change.receivingDepartments,
  workMethod: change.workMethod,
  ...(change.reason === undefined ? {} : { reason: change.reason }),
  cancelled: change.cancelled ?? false,
  ...(before.powers === undefined ? {} : { powers: before.powers }),
})

/** The categories in which a change may find its items. */
export const categoriesAllowed: Readonly<Record<Exclude<ChangeKind, 'add'>, readonly Category[]>> = {
  amend: ['basic', 'cooperative', 'reclaimed'],
  reclassify: ['basic', 'cooperative'],
  reclaim: ['basic', 'cooperative'],
  return: ['reclaimed'],
  merge: ['basic', 'cooperative', 'reclaimed'],
  split: ['basic', 'cooperative', 'reclaimed'],
  move: ['basic', 'cooperative', 'reclaimed'],
  retire: ['basic', 'cooperative', 'reclaimed'],
}
