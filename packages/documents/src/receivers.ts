import type { PairedWorkMethod } from './document.ts'
import { type Departments, splitDepartments } from './departments.ts'
import { withoutTags } from './markup.ts'
import { squeeze } from './spacing.ts'

/** Who takes a reclaimed duty and how it is done there. */
export interface Receivers {
  readonly departments: Departments
  readonly workMethod: string
  readonly pairs: readonly PairedWorkMethod[]
}

const LABEL = /(承\s{0,3}接\s{0,3}部\s{0,3}门|工\s{0,3}作\s{0,3}方\s{0,3}[式法])\s{0,3}[:：]/

/** Reads 「承接部门：… 工作方式：…」, once or once for each department. A text without labels is a work method. */
export const readReceivers = (cell: string): Receivers => {
  const [opening = '', ...labelled] = withoutTags(cell).split(LABEL)
  const methods = [squeeze(opening)]
  const pairs: { departments: readonly string[]; workMethod: string }[] = []
  const found: Departments[] = []
  for (let at = 0; at < labelled.length; at += 2) {
    const text = labelled[at + 1] ?? ''
    if (labelled[at]?.startsWith('承')) {
      const departments = splitDepartments(text)
      found.push(departments)
      pairs.push({ departments: departments.names, workMethod: '' })
    } else {
      const method = squeeze(text)
      methods.push(method)
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
  }
}
