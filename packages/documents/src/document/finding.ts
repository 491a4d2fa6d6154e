import type { CategoryName, RefusalCode } from './document.ts'
import type { Where } from '../layouts/draft.ts'

export type FindingCode =
  | RefusalCode
  | 'category-heading-missing'
  | 'category-missing'
  | 'category-out-of-order'
  | 'category-repeated'
  | 'cell-ends-in-the-middle'
  | 'column-missing'
  | 'columns-uncertain'
  | 'declared-count-differs'
  | 'department-doubtful'
  | 'department-not-in-column'
  | 'department-spelling-variants'
  | 'department-without-duties'
  | 'departments-not-exhaustive'
  | 'document-ends-in-the-middle'
  | 'empty-cell'
  | 'list-numbers-lost'
  | 'number-missing'
  | 'number-out-of-order'
  | 'number-repeated'
  | 'point-out-of-order'
  | 'preface-column-absent'
  | 'preface-item-differs'
  | 'receiver-missing'
  | 'renderings-differ'
  | 'row-width-differs'
  | 'sector-heading-missing'
  | 'sector-name-repeats'
  | 'sector-ordinal-repeats'
  | 'sector-ordinal-skips'
  | 'township-not-named'
  | 'unclosed-tag'
  | 'unknown-column'
  | 'unplaced-text'
  | 'unreadable-characters'

/** `error`: the list cannot be taken as it is. `warning`: somebody should decide. `note`: good to know. */
export type Severity = 'error' | 'warning' | 'note'

export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/**
 * Where a finding stands: 1-based source line (with page, or sheet and cell, in formats that have no lines), and
 * whatever of category, sector name and item number is known.
 */
export interface Place extends Where {
  readonly line: number
  /** All lines, when it stands on several; the first is `line`. */
  readonly lines?: readonly number[]
  readonly category?: CategoryName
  readonly sector?: string
  readonly no?: number
}

/** Something in the document that contradicts itself, is missing, or could not be placed. */
export interface Finding extends Place {
  readonly code: FindingCode
  readonly severity: Severity
  readonly message: Bilingual
  readonly suggestion: Bilingual
  /** The source text itself, where it did not find a place in the result. */
  readonly text?: string
}

export const say = (zh: string, en: string): Bilingual => ({ zh, en })

export const CATEGORY_NAMES: Record<CategoryName, Bilingual> = {
  basic: say('基本履职事项清单', 'basic list'),
  cooperative: say('配合履职事项清单', 'cooperative list'),
  reclaimed: say('上级部门收回事项清单', 'reclaimed list'),
}
