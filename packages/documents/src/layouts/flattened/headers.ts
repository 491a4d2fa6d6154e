import type { CategoryName } from '../../document/document.ts'
import { isBlank, squeeze } from '../../text/spacing.ts'

const TITLE_WORDS =
  /^(?:序号|事项|名称|履职|对应|上级|区级|县级|市级|部门|职责|含|提供|的|保障|乡|镇|苏木|街道|配合|承接|及|工作|方式|收回|理由|设定|依据|备注|[（）()、\s])+$/u
const LONGEST_TITLE_LINE = 80
const MOST_LINES = 12
const MOST_HEADERS = 40

/** A line that opens a header: 序号 and at least one more title, divided by blanks. */
export const opensHeader = (text: string): boolean =>
  text.length <= LONGEST_TITLE_LINE && !text.includes('\t') && /^\s*序\s?号\s+\S/u.test(text)

const isTitleLine = (text: string): boolean => text.length <= LONGEST_TITLE_LINE && TITLE_WORDS.test(text)

/**
 * The headers of one document. The first one of a table is told by 序号 and goes on over the lines that hold
 * nothing but words of column titles. On later pages it may be wrapped otherwise or have lost lines: lines that
 * begin with 序号 and go on as an earlier header does are a header too, and so are two or more lines that stand
 * together and are lines of an earlier header.
 */
export class Headers {
  readonly #lines = new Set<string>()
  readonly #whole = new Set<string>()

  /** The indices of the lines of the header that begins at \`from\`; none when no header begins there. */
  at(texts: readonly string[], from: number): readonly number[] {
    const opened = opensHeader(texts[from] ?? '')
    const run: number[] = opened ? [from] : []
    let words = opened ? squeeze(texts[from] ?? '') : ''
    for (let at = from + run.length; at < texts.length && run.length < MOST_LINES; at += 1) {
      const text = texts[at] ?? ''
      if (isBlank(text)) continue
      if (opened ? !this.#goesOn(words, text) : !this.#lines.has(squeeze(text))) break
      run.push(at)
      words += squeeze(text)
    }
    if (!opened) return run.length > 1 ? run : []
    for (const at of run) this.#lines.add(squeeze(texts[at] ?? ''))
    if (this.#whole.size < MOST_HEADERS) this.#whole.add(words)
    return run
  }

  #goesOn(words: string, text: string): boolean {
    if (text.length > LONGEST_TITLE_LINE || opensHeader(text)) return false
    return isTitleLine(text) || [...this.#whole].some((whole) => whole.startsWith(words + squeeze(text)))
  }
}

/** The columns of a flattened table as far as its reader needs them. */
export interface HeaderWords {
  readonly titles: readonly string[]
  /** Told from the titles; `undefined` where they leave it open. */
  readonly category: CategoryName | undefined
  readonly hasSupportColumn: boolean
  readonly hasMethodColumn: boolean
}

export const headerWords = (lines: readonly string[]): HeaderWords => {
  const words = squeeze(lines.join(''))
  return {
    titles: titlesOf(lines.join(' ')),
    category: /承接部门|工作方式/u.test(words)
      ? 'reclaimed'
      : /配合职责|上级部门/u.test(words)
        ? 'cooperative'
        : undefined,
    hasSupportColumn: /履职保障(?![）)])/u.test(words),
    hasMethodColumn: /承接部门工作方式/u.test(words),
  }
}

const WORDS: Readonly<Record<CategoryName, readonly string[]>> = {
  basic: ['事项'],
  cooperative: ['事项', '对应部门', '部门职责', '配合职责'],
  reclaimed: ['事项', '承接部门', '工作方式'],
}

/**
 * The column titles of a category whose characters a header does not hold. Only characters are compared: titles
 * that stand beside one another and are wrapped come out with their lines interleaved.
 */
export const titlesMissing = (category: CategoryName, titles: readonly string[]): readonly string[] => {
  let left = titles.join('')
  return WORDS[category].filter((title) => {
    const rest = Array.from(title).reduce((text, character) => text.replace(character, ''), left)
    if (left.length - rest.length < title.length) return true
    left = rest
    return false
  })
}

/** A title that is wrapped goes on with a bracket or with the word that ends the last column. */
const titlesOf = (words: string): readonly string[] => {
  const titles: string[] = []
  for (const word of words.split(/\s+/u)) {
    const goesOn =
      /^[（(]/u.test(word) || (word === '配合职责' && /[镇乡木道）)]$/u.test(titles.at(-1) ?? ''))
    if (goesOn && titles.length > 0) titles.push(`${titles.pop() ?? ''}${word}`)
    else if (word !== '') titles.push(word)
  }
  return titles
}
