import { isCancelled, takeWay } from '../words/cancelled.ts'
import { splitDepartments } from '../words/departments.ts'
import type { BasicItem, CooperativeItem, ReclaimedItem } from '../document/document.ts'
import type { Field, RowDraft } from '../layouts/draft.ts'
import { plain, withoutTags } from '../text/markup.ts'
import { type Receivers, readReceivers } from '../words/receivers.ts'
import { squeeze } from '../text/spacing.ts'

const cell = (row: RowDraft, field: Field): string => row.cells.get(field) ?? ''

export const basicItem = (row: RowDraft): BasicItem => {
  const legalBasis = plain(cell(row, 'legalBasis'))
  return {
    no: row.no,
    name: plain(cell(row, 'name')),
    line: row.line,
    ...(legalBasis !== '' && { legalBasis }),
  }
}

export const cooperativeItem = (row: RowDraft): CooperativeItem => {
  const { names, lead } = departmentsOf(row)
  const { duties, support } = departmentDutiesOf(row)
  return {
    ...basicItem(row),
    departments: names,
    ...(lead !== undefined && { leadDepartment: lead }),
    departmentDuties: duties,
    ...(support !== '' && { support }),
    townshipDuties: plain(cell(row, 'townshipDuties')),
  }
}

export const reclaimedItem = (row: RowDraft): ReclaimedItem => {
  const { departments, workMethod, pairs, cancelled = isCancelled(workMethod) } = receiversOf(row)
  const reason = plain(cell(row, 'reason'))
  return {
    ...basicItem(row),
    receivingDepartments: departments.names,
    workMethod,
    cancelled,
    ...(pairs.length > 0 && { workMethodByDepartment: pairs }),
    ...(reason !== '' && { reason }),
  }
}

const SUPPORT_LABEL = /(?<=^|[\s。；;])履\s?职\s?保\s?障\s?[：:]/u

/** Without a column of its own, support stands in the duties of the departments below 「履职保障：」. */
const departmentDutiesOf = (row: RowDraft): { readonly duties: string; readonly support: string } => {
  const duties = withoutTags(cell(row, 'departmentDuties'))
  const label = row.cells.has('support') ? null : SUPPORT_LABEL.exec(duties)
  if (label === null) return { duties: squeeze(duties), support: plain(cell(row, 'support')) }
  return {
    duties: squeeze(duties.slice(0, label.index)),
    support: squeeze(duties.slice(label.index + label[0].length)),
  }
}

/** The departments of a cooperative row. */
export const departmentsOf = (row: RowDraft) => splitDepartments(withoutTags(cell(row, 'departments')))

/**
 * Receivers and method stand in one column or in two. Where the method of several receivers is divided among them,
 * it is labelled in the same way in both.
 */
export const receiversOf = (row: RowDraft): Receivers & { readonly cancelled?: boolean } => {
  const together = row.cells.get('receiversAndMethod')
  if (together !== undefined) {
    const { rest, ...way } = takeWay(together)
    return { ...readReceivers(rest), ...way }
  }
  const method = cell(row, 'workMethod')
  const { rest: _, ...way } = takeWay(`收回方式：${cell(row, 'way')}`)
  const labelled = readReceivers(method)
  const departments = splitDepartments(withoutTags(cell(row, 'receivers')))
  return labelled.pairs.length > 0
    ? { ...labelled, departments, ...way }
    : { departments, workMethod: plain(method), pairs: [], startsWithMethod: false, ...way }
}
