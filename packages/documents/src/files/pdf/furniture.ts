import { categoryHeading } from '../../words/headings.ts'
import type { Block, PageContent } from './page.ts'
import type { TextLine } from './text-lines.ts'

/** A line at the head or foot of a page stands off from what the page says by this share of its size. */
const STANDS_OFF = 0.6

const PAGE_NUMBER = /^[-—–·~.]*第?\d{1,4}页?(?:[/，,]?共?\d{1,4}页?)?[-—–·~.]*$/

/** Takes page numbers and running heads and feet out of the pages: what returns at the edge of page after page. */
export const withoutFurniture = (pages: readonly PageContent[]): readonly PageContent[] => {
  const edges = pages.map(({ blocks }) => edgesOf(blocks))
  const seen = new Map<string, number>()
  for (const lines of edges) {
    for (const words of new Set([...lines].map(wordsOf))) seen.set(words, (seen.get(words) ?? 0) + 1)
  }
  const often = Math.max(2, Math.min(3, pages.length))
  return pages.map((page, index) => ({
    ...page,
    blocks: page.blocks.filter((block) => {
      if (!edges[index]?.has(block) || block.kind !== 'text') return true
      if (PAGE_NUMBER.test(block.text.replace(/\s/g, ''))) return false
      return isOfTheList(block.text) || (seen.get(wordsOf(block)) ?? 0) < often
    }),
  }))
}

/** Headings and headers of tables are repeated too. */
const isOfTheList = (text: string): boolean => categoryHeading(text) !== undefined || /^\s*序/.test(text)

/** The same for page after page: numbers in it do not count. */
const wordsOf = (block: Block): string =>
  block.kind === 'text' ? block.text.replace(/\s/g, '').replace(/\d+/g, '#') : ''

/** Up to two lines at the head and at the foot of a page that stand off from the rest. */
const edgesOf = (blocks: readonly Block[]): ReadonlySet<Block> =>
  new Set([...standingOff(blocks.slice(0, 3)), ...standingOff(blocks.slice(-3).toReversed())])

const standingOff = (blocks: readonly Block[]): readonly Block[] => {
  const within = blocks.findIndex(
    (block, index) => block.kind === 'row' || !standsOff(block, blocks[index + 1]),
  )
  return blocks.slice(0, within === -1 ? 2 : Math.min(within, 2))
}

const standsOff = (line: TextLine, neighbour: Block | undefined): boolean =>
  neighbour?.kind !== 'text' ||
  Math.max(neighbour.top - line.bottom, line.top - neighbour.bottom) >= STANDS_OFF * line.size
