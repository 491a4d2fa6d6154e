import type { ProblemCode, RefusalOf } from './refusals.ts'
import type { Bilingual } from './words.ts'

/** How one refusal is explained: a fixed title, and what is wrong, where, and what would be right. */
export interface Explanation<C extends ProblemCode> {
  readonly title: Bilingual
  readonly detail: (facts: RefusalOf<C>) => Bilingual
}

/** Explanations for exactly these codes. */
export type Explanations<C extends ProblemCode> = { readonly [K in C]: Explanation<K> }
