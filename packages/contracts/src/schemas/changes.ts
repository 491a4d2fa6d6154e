import { z } from 'zod'
import { itemContent, itemFields, ownContent } from './items.ts'
import { line, many, text, uuid } from './primitives.ts'

const placeFields = {
  before: uuid.exactOptional().meta({ description: 'Item of the sector to stand before' }),
  after: uuid.exactOptional().meta({ description: 'Item of the sector to stand after' }),
}

export const wantedPlace = z.strictObject({ sector: line.exactOptional(), ...placeFields }).meta({
  id: 'WantedPlace',
  description: 'Where an item is wanted: 领域 and neighbour; at the end of the sector by default',
})

const placeInSector = z
  .strictObject({ sector: line.min(1), ...placeFields })
  .meta({ id: 'PlaceInSector', description: 'Where a new item is wanted' })

const newItem = z
  .strictObject({ content: itemContent })
  .meta({ id: 'NewItem', description: 'An item to be made; the server gives it its id' })

const change = <K extends string, S extends z.ZodRawShape>(
  kind: K,
  id: string,
  description: string,
  fields: S,
) => z.strictObject({ kind: z.literal(kind), ...fields }).meta({ id, description })

const add = change('add', 'AddChange', '新增: a new item', { content: itemContent, place: placeInSector })

const amend = change('amend', 'AmendChange', '修改: sets the given fields of an item', {
  itemId: uuid,
  fields: itemFields,
})

const reclassify = change('reclassify', 'ReclassifyChange', '调整类别: between basic and cooperative', {
  itemId: uuid,
  content: ownContent,
  place: wantedPlace.exactOptional(),
})

const reclaim = change('reclaim', 'ReclaimChange', '收回: departments take the duty, or it is cancelled', {
  itemId: uuid,
  receivingDepartments: many(line, { max: 200 }),
  workMethod: text,
  reason: text.exactOptional(),
  cancelled: z.boolean().exactOptional(),
  place: wantedPlace.exactOptional(),
})

const giveBack = change('return', 'ReturnChange', '交还: a reclaimed duty comes back to the township', {
  itemId: uuid,
  content: ownContent,
  place: wantedPlace.exactOptional(),
})

const merge = change('merge', 'MergeChange', '合并: two or more items of one category become one', {
  itemIds: many(uuid, { max: 500 }),
  into: newItem,
  place: wantedPlace.exactOptional(),
})

const split = change('split', 'SplitChange', '拆分: one item becomes two or more of its category', {
  itemId: uuid,
  parts: many(newItem, { max: 500 }),
})

const move = change('move', 'MoveChange', '移动: to another place of its category', {
  itemId: uuid,
  place: wantedPlace,
})

const retire = change('retire', 'RetireChange', '废止: the item ends', { itemId: uuid, reason: text })

/** One of the nine changes as it is asked for: new items have no ids yet. */
export const requestedChange = z
  .discriminatedUnion('kind', [add, amend, reclassify, reclaim, giveBack, merge, split, move, retire])
  .meta({ id: 'Change', description: 'One of the nine changes; the server gives new items their ids' })
export type RequestedChange = z.output<typeof requestedChange>

export const changeKind = z
  .enum(['add', 'amend', 'reclassify', 'reclaim', 'return', 'merge', 'split', 'move', 'retire'])
  .meta({ id: 'ChangeKind' })
