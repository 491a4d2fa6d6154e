import type { CategoryName } from '../../document/document.ts'
import type { Finding } from '../../document/finding.ts'
import { isBlank } from '../../text/spacing.ts'
import type { Columns } from '../columns.ts'
import { remarksUnread, unknownColumns } from '../heading-notices.ts'

/** Columns that are not read, for want of a known title or as remarks, are told of when text stands in them. */
export class UnreadColumns {
  readonly #pending = new Map<number, Finding>()

  /** Remembers the unread columns of a header; none is told of yet. */
  readonly open = (columns: Columns, line: number, category: CategoryName): readonly Finding[] => {
    this.#pending.clear()
    const notices = [...unknownColumns(columns, line, category), ...remarksUnread(columns, line, category)]
    for (const notice of notices) this.#pending.set(columns.titles.indexOf(notice.text ?? ''), notice)
    return []
  }

  /** What to tell now that a row has these cells. */
  seen(cells: readonly string[]): readonly Finding[] {
    const found: Finding[] = []
    for (const [index, notice] of this.#pending) {
      if (isBlank(cells[index] ?? '')) continue
      found.push(notice)
      this.#pending.delete(index)
    }
    return found
  }
}
