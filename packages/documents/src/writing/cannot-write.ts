import type { Bilingual } from '../document/finding.ts'

/**
 * `character-without-font`: no font here draws it. `cell-too-long`: a spreadsheet cell cannot hold the text.
 * `took-too-much`: time or memory ran out.
 */
export type CannotWriteCode = 'character-without-font' | 'cell-too-long' | 'took-too-much'

/** A list that a format cannot hold, or that needs something this machine lacks; `reason` says what to do. */
export class CannotWrite extends Error {
  readonly code: CannotWriteCode
  readonly reason: Bilingual

  constructor(code: CannotWriteCode, reason: Bilingual) {
    super(reason.en)
    this.name = 'CannotWrite'
    this.code = code
    this.reason = reason
  }
}
