import type { CategoryName } from '../document/document.ts'
import type { SourceLine } from '../layouts/draft.ts'
import { categoriesNamedIn } from './headings.ts'
import { plain } from '../text/markup.ts'

interface Mention<What> {
  readonly line: number
  readonly said: What
}

/** What the text before the tables promises about them. */
export interface Preface {
  readonly counts: readonly Mention<{ readonly of: CategoryName | 'all'; readonly count: number }>[]
  readonly columns: readonly Mention<{ readonly of: CategoryName; readonly column: string }>[]
  readonly individualItems: readonly Mention<string>[]
  readonly categories: readonly Mention<CategoryName>[]
}

const COUNT =
  /(?:(基本履职|配合履职|上级(?:部门)?收回)的?事项(?:清单)?|履职事项清单)[（(]?(?:共|共有|共计|为)?(\d{1,5})项/g
const ELEMENTS = /(?:体现|包括|明确|载明)([^。]{2,80}?)等要素/g
const INDIVIDUAL = /个性(?:化)?事项(\d{1,3})项[:：]([^）)。；;]{2,400})/g
const COLUMN_NAMES = ['设定依据', '履职保障', '承接部门', '工作方式', '收回理由']
const LONGEST = 20_000

/** Reads the promises of the preface, paragraph by paragraph. */
export const prefaceOf = (lines: readonly SourceLine[]): Preface => {
  const counts: Preface['counts'][number][] = []
  const columns: Preface['columns'][number][] = []
  const individualItems: Preface['individualItems'][number][] = []
  const categories: Preface['categories'][number][] = []
  for (const { line, text } of lines) {
    const words = plain(text.slice(0, LONGEST))
    const named = categoriesNamedIn(words)
    const category = named[0]
    for (const said of named) categories.push({ line, said })
    for (const [, of, count] of words.matchAll(COUNT)) {
      counts.push({
        line,
        said: { of: categoriesNamedIn(`${of ?? ''}事项`)[0] ?? 'all', count: Number(count) },
      })
    }
    for (const [, elements = ''] of category === undefined ? [] : words.matchAll(ELEMENTS)) {
      for (const column of COLUMN_NAMES.filter((name) => elements.includes(name))) {
        if (category !== undefined) columns.push({ line, said: { of: category, column } })
      }
    }
    for (const [, count, names = ''] of words.matchAll(INDIVIDUAL)) {
      const listed = count === '1' ? [names] : names.split(/[、，,]/)
      for (const said of listed) individualItems.push({ line, said: said.replace(/^“|”$/g, '') })
    }
  }
  return { counts, columns, individualItems, categories }
}
