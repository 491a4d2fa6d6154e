import { plain } from '../../text/markup.ts'
import { isHeader } from '../../layouts/columns.ts'
import type { Block, PageContent } from './page.ts'

type Row = Extract<Block, { kind: 'row' }>

/**
 * A row that goes on over a page break has its number on either page, since it may stand in the middle of the
 * row. The later part of a row whose number stands above is left as it is: a row without a number. The first
 * part of a row whose number stands below is known by standing under another row; it takes the later part in.
 */
export const withoutStraddling = (pages: readonly PageContent[]): readonly PageContent[] => {
  const taken = new Map<Block, Block | undefined>()
  let open: { readonly first: Row; cells: readonly string[] } | undefined
  for (const { blocks } of pages) {
    const rows = blocks.filter((block) => block.kind === 'row').filter(({ cells }) => !isHeader(cells))
    const [first, last] = [rows[0], rows.at(-1)]
    if (first === undefined || last === undefined) continue
    if (open !== undefined && open.cells.length === first.cells.length) {
      taken.set(first, undefined)
      open.cells = joined(open.cells, first.cells)
      taken.set(open.first, { ...open.first, cells: open.cells })
      if (first !== last || plain(first.cells[0] ?? '') !== '') open = undefined
    } else open = undefined
    if (first !== last && last.cells.length > 1 && !last.covered && plain(last.cells[0] ?? '') === '')
      open = { first: last, cells: last.cells }
  }
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.flatMap((block) => (taken.has(block) ? (taken.get(block) ?? []) : [block])),
  }))
}

const joined = (above: readonly string[], below: readonly string[]): readonly string[] =>
  above.map((cell, index) => [cell, below[index] ?? ''].filter((text) => text !== '').join('\n'))
