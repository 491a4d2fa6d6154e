import type { PairedWorkMethod } from '../document/document.ts'
import { type Departments, isBodyName, splitDepartments, startsWithLevel } from './departments.ts'
import { withoutTags } from '../text/markup.ts'
import { type Labelled, labelledParts } from './receiver-labels.ts'
import { squeeze } from '../text/spacing.ts'

/** Who takes a reclaimed duty and how it is done there. */
export interface Receivers {
  readonly departments: Departments
  readonly workMethod: string
  readonly pairs: readonly PairedWorkMethod[]
  /** A labelled method stands before the first receivers, so that its own receivers are missing. */
  readonly startsWithMethod: boolean
}

const METHOD_FIRST = /^\s*工\s{0,3}作\s{0,3}方\s{0,3}[式法]\s{0,3}[:：]/

/** A numbered point, or a line of prose, below the receivers: the label 工作方式 before it is missing. */
const METHOD_WITHOUT_LABEL = /(?<![\d.])1\s?[.．、](?!\d)|\n(?=[^\n]{0,400}[。；])/g

/** Departments, and the work method that stands behind them where it has no label. */
const receiversIn = (text: string): readonly [departments: string, method: string] => {
  for (const { index } of text.matchAll(METHOD_WITHOUT_LABEL)) {
    const [line = ''] = text
      .slice(index, index + 400)
      .trimStart()
      .split('\n', 1)
    if (!isNamesOnly(line)) return [text.slice(0, index), text.slice(index)]
  }
  return [text, '']
}

/** Names of departments with semicolons between them are no prose. */
const isNamesOnly = (line: string): boolean =>
  line
    .split(/[；;]/)
    .map(squeeze)
    .filter((part) => part !== '')
    .every(isBodyName)

const WORD = /\s*([^\s：:]{1,60})(\s*[：:])?/y
const LONGEST_NAME = 20

const areDepartments = (word: string): boolean =>
  splitDepartments(word).names.every(
    (name) => name.length <= LONGEST_NAME && startsWithLevel(name) && isBodyName(name),
  )

/** Where receivers without a label end: words with which a cell begins and that each name departments. */
const endOfUnlabelled = (text: string): number => {
  let end = 0
  for (;;) {
    WORD.lastIndex = end
    const [all = '', word = '', colon] = WORD.exec(text) ?? []
    if (all === '' || word.endsWith('。') || !areDepartments(word)) return end
    end += all.length
    if (colon !== undefined) return end
  }
}

const withUnlabelled = (parts: readonly Labelled[]): readonly Labelled[] => {
  const [opening, ...labelled] = parts
  if (opening === undefined || labelled.some(({ says }) => says === 'receivers')) return parts
  const end = endOfUnlabelled(opening.text)
  if (end === 0) return parts
  const receivers = opening.text.slice(0, end).replace(/[：:]$/, '')
  return [
    { says: 'receivers', text: receivers },
    { says: 'method', text: opening.text.slice(end) },
    ...labelled,
  ]
}

/**
 * Reads 「承接部门：… 工作方式：…」, once or once for each department; departments that follow one another
 * without a method share the next. Without any label of receivers, department names that stand apart at the
 * beginning of the cell are the receivers, and all other text is the work method; so is a numbered list behind
 * the departments when the label 工作方式 is missing.
 */
export const readReceivers = (cell: string): Receivers => {
  const methods: string[] = []
  const pairs: { departments: string[]; workMethod: string }[] = []
  const found: Departments[] = []
  for (const { says, text } of withUnlabelled(labelledParts(withoutTags(cell)))) {
    const [named, saidBehind] = says === 'receivers' ? receiversIn(text) : ['', text]
    const method = squeeze(saidBehind)
    methods.push(method)
    if (says === 'receivers') {
      const departments = splitDepartments(named)
      found.push(departments)
      const waiting = pairs.at(-1)?.workMethod === '' ? pairs.pop() : undefined
      const sharing = waiting?.departments ?? []
      for (const name of departments.names) sharing.push(name)
      pairs.push({ departments: sharing, workMethod: method })
    } else {
      const pair = pairs.at(-1)
      if (pair !== undefined) pair.workMethod += method
    }
  }
  return {
    departments: {
      names: [...new Set(found.flatMap(({ names }) => names))],
      lead: undefined,
      openEnded: found.some(({ openEnded }) => openEnded),
    },
    workMethod: methods.join(''),
    pairs: pairs.length > 1 ? pairs : [],
    startsWithMethod: found.length > 0 && METHOD_FIRST.test(withoutTags(cell)),
  }
}
