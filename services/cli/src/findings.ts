import type { components } from '@dutybook/client'
import { Failure } from './failure.ts'
import { print, short, table } from './table.ts'

type Finding = Pick<
  components['schemas']['Finding'],
  'line' | 'severity' | 'message' | 'page' | 'sheet' | 'cell'
>

export const printFindings = (findings: readonly Finding[]): void => {
  if (findings.length === 0) return
  print(
    table(
      ['#', 'place', 'severity', 'finding'],
      findings.map((finding, index) => [
        index,
        placeOf(finding),
        finding.severity,
        short(finding.message.zh, 70),
      ]),
    ),
  )
}

/** Where a person looks: a cell of a sheet, a page, or a line. */
const placeOf = ({ line, page, sheet, cell }: Finding): string => {
  if (sheet !== undefined) return `${sheet}!${cell ?? line}`
  return page === undefined ? String(line) : `p. ${page}`
}

/** Prints everything that was noticed, and stops when there are errors among it. */
export const refuseErrors = (findings: readonly Finding[]): void => {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  if (errors === 0) return
  printFindings(findings)
  throw new Failure(
    `有 ${errors} 处错误，清单未导入。可用 --draft 存为草稿后更正。\n` +
      `${errors} error(s); nothing was imported. With --draft it is kept as a draft to be corrected.`,
  )
}
