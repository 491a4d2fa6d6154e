import type { RefusalCode } from '../document/document.ts'
import type { SourceLine } from '../layouts/draft.ts'

/** What reading a file of one format yields: its lines in reading order, or why there are none. */
export type Lines =
  | { readonly ok: true; readonly lines: readonly SourceLine[] }
  | { readonly ok: false; readonly code: RefusalCode }

/** How much of the work is done; the unit is that of the format (bytes unpacked, pages). */
export interface Progress {
  readonly done: number
  readonly total: number
}

export type OnProgress = (progress: Progress) => void

/** Thrown deep inside a file, and turned into a refusal by `linesOf`; never leaves this folder. */
export class Unreadable extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode, cause?: unknown) {
    super(code, { cause })
    this.code = code
  }
}

export const linesOf = async (
  read: () => readonly SourceLine[] | Promise<readonly SourceLine[]>,
): Promise<Lines> => {
  try {
    return { ok: true, lines: await read() }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, code: error.code }
    throw error
  }
}
