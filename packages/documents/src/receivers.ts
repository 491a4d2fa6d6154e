import type { PairedWorkMethod } from './document.ts'
import { type Departments, splitDepartments } from './departments.ts'
import { withoutTags } from './markup.ts'
import { squeeze } from './spacing.ts'

/** Who takes a reclaimed duty and how it is done there. */
export interface Receivers {
  readonly departments: Departments
  readonly workMethod: string
  readonly pairs: readonly PairedWorkMethod[]
  /** A labelled method stands before the first receivers, so that its own receivers are missing. */
  readonly startsWithMethod: boolean
}

const LABEL = /(承\s{0,3}接\s{0,3}部\s{0,3}门|工\s{0,3}作\s{0,3}方\s{0,3}[式法])\s{0,3}[:：]/

/** A numbered point, or a line of prose, below the receivers: the label 工作方式 before it is missing. */
const METHOD_WITHOUT_LABEL = /(?<![\d.])1\s?[.．、](?!\d)|\n(?=[^\n]{0,400}[。；])/

/** Departments, and the work method that stands behind them where it has no label. */
const receiversIn = (text: string): readonly [departments: string, method: string] => {
  const at = text.search(METHOD_WITHOUT_LABEL)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)]
}

/**
 * Reads 「承接部门：… 工作方式：…」, once or once for each department. A text without labels is a work method;
 * so is a numbered list behind the departments when the label 工作方式 is missing.
 */
export const readReceivers = (cell: string): Receivers => {
  const [opening = '', ...labelled] = withoutTags(cell).split(LABEL)
  const methods = [squeeze(opening)]
  const pairs: { departments: readonly string[]; workMethod: string }[] = []
  const found: Departments[] = []
  let startsWithMethod = false
  for (let at = 0; at < labelled.length; at += 2) {
    const text = labelled[at + 1] ?? ''
    if (labelled[at]?.startsWith('承')) {
      const [named, unlabelled] = receiversIn(text)
      const departments = splitDepartments(named)
      const method = squeeze(unlabelled)
      found.push(departments)
      methods.push(method)
      pairs.push({ departments: departments.names, workMethod: method })
    } else {
      const method = squeeze(text)
      methods.push(method)
      const pair = pairs.at(-1)
      if (pair !== undefined) pair.workMethod += method
      else if (at + 2 < labelled.length) startsWithMethod = true
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
    startsWithMethod,
  }
}
