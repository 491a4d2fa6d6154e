import type { Refusal } from '@dutybook/kernel'
import type { List } from 'immutable'
import type { Amend } from '../lists/change.ts'
import { foreignFields, withFields } from '../lists/item-fields.ts'
import type { Category, ItemContent } from '../lists/item.ts'
import type { ImportDraft, ImportedItem } from './import-draft.ts'

/** What a person changes in a draft before accepting it. */
export type Correction =
  /** Sets fields of an item (`null` takes an optional one away), its sector, or both. */
  | {
      readonly kind: 'set-item'
      readonly itemId: string
      readonly fields?: Amend['fields']
      readonly sector?: string
    }
  /** Adds an item that the reader did not find, behind another one or at the end. */
  | {
      readonly kind: 'add-item'
      readonly itemId: string
      readonly sector: string
      readonly content: ItemContent
      readonly after?: string
    }
  | { readonly kind: 'remove-item'; readonly itemId: string; readonly reason: string }
  | { readonly kind: 'name-township'; readonly name: string }
  /** Says how a finding was dealt with. */
  | { readonly kind: 'settle-finding'; readonly finding: number; readonly note: string }

/** Why a correction cannot be made. `correction` is its index, from 0. */
export type CorrectionRefusal =
  | (At<'imported-item-unknown'> & { readonly itemId: string })
  | (At<'imported-item-exists'> & { readonly itemId: string })
  | (At<'finding-unknown'> & { readonly finding: number; readonly findings: number })
  | (At<'fields-not-of-item'> & {
      readonly itemId: string
      readonly category: Category
      readonly fields: readonly string[]
    })

interface At<Code extends string> extends Refusal<Code> {
  readonly correction: number
}

/** Why the draft cannot take the correction; undefined when it can. */
export const inspectCorrection = (
  draft: ImportDraft,
  correction: Correction,
  index: number,
): CorrectionRefusal | undefined => {
  const unknown = (itemId: string): CorrectionRefusal | undefined =>
    find(draft, itemId) === undefined
      ? { code: 'imported-item-unknown', correction: index, itemId }
      : undefined
  switch (correction.kind) {
    case 'set-item': {
      const { itemId, fields = {} } = correction
      const item = find(draft, itemId)
      if (item === undefined) return unknown(itemId)
      const { category } = item.content
      const foreign = foreignFields(category, fields)
      return foreign.length === 0
        ? undefined
        : { code: 'fields-not-of-item', correction: index, itemId, category, fields: foreign }
    }
    case 'add-item':
      if (find(draft, correction.itemId) !== undefined)
        return { code: 'imported-item-exists', correction: index, itemId: correction.itemId }
      return correction.after === undefined ? undefined : unknown(correction.after)
    case 'remove-item':
      return unknown(correction.itemId)
    case 'settle-finding': {
      const { finding } = correction
      const { size } = draft.findings
      return draft.findings.has(finding) && finding >= 0
        ? undefined
        : { code: 'finding-unknown', correction: index, finding, findings: size }
    }
    case 'name-township':
      return undefined
  }
}

/** The draft after a correction that it can take. */
export const correct = (draft: ImportDraft, correction: Correction): ImportDraft => {
  const at = 'itemId' in correction ? indexOf(draft, correction.itemId) : -1
  switch (correction.kind) {
    case 'set-item': {
      const { fields = {}, sector } = correction
      const set = (item: ImportedItem): ImportedItem => ({
        ...item,
        content: withFields(item.content, fields),
        ...(sector !== undefined && { sector }),
      })
      return { ...draft, items: changed(draft.items, at, set) }
    }
    case 'add-item': {
      const { itemId, sector, content, after } = correction
      const item = { itemId, sector, content, no: 0, line: 0 }
      const place = after === undefined ? draft.items.size : indexOf(draft, after) + 1
      return { ...draft, items: draft.items.insert(place, item) }
    }
    case 'remove-item':
      return { ...draft, items: draft.items.delete(at) }
    case 'name-township':
      return { ...draft, township: correction.name }
    case 'settle-finding': {
      const { finding, note } = correction
      return {
        ...draft,
        findings: changed(draft.findings, finding, (known) => ({ ...known, settled: note })),
      }
    }
  }
}

const changed = <T>(list: List<T>, index: number, change: (element: T) => T): List<T> => {
  const element = list.get(index)
  return element === undefined ? list : list.set(index, change(element))
}

const indexOf = ({ items }: ImportDraft, itemId: string): number =>
  items.findIndex((item) => item.itemId === itemId)

const find = (draft: ImportDraft, itemId: string): ImportedItem | undefined =>
  draft.items.find((item) => item.itemId === itemId)
