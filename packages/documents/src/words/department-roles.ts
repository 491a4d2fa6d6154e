const LEADING = /^(?:牵头|主责|主办)/
const ROLE = '(?:牵头|主责|主办|配合|协同|协办|参与|责任|承接)(?:部门|单位)?'

/** 「牵头部门：」, 「配合：」: a label before the departments that take one part. */
const LABEL = `${ROLE}[:：]`
const LABELS = new RegExp(LABEL, 'g')
const OPENING = new RegExp(`^(?:(${LABEL})|[（(【](${ROLE})[】）)])(.*)$`, 's')
const IN_BRACKETS = new RegExp(`[（(【](${ROLE})[】）)]`)
/** 「…局牵头」, 「…局为牵头单位」 */
const BEHIND = new RegExp(`(?<=[局厅委办部处队院会站所心社司府关])为?(${ROLE})$`)

/** Where a new label begins: it parts departments as a comma does. */
export const BEFORE_ROLE_LABEL = `(?=${LABEL})`

/** The name of a department and the part it takes. */
export interface Role {
  /** A label stands before it; where it leads, the first name behind the label does. */
  readonly labelled: boolean
  readonly leads: boolean
  readonly name: string
}

/**
 * Takes off what says which part a department takes: a label before it (牵头部门：…), brackets (（牵头）,
 * （配合单位）), or words behind it (…牵头, 由…牵头, …为牵头部门). 牵头, 主责 and 主办 make it the lead.
 */
export const roleOf = (part: string): Role => {
  const [, label, opening, rest = part] = OPENING.exec(part) ?? []
  const behind = BEHIND.exec(rest)
  const mark = IN_BRACKETS.exec(rest) ?? behind
  const marked = mark === null ? rest : rest.slice(0, mark.index) + rest.slice(mark.index + mark[0].length)
  return {
    labelled: label !== undefined,
    leads: [label, opening, mark?.[1]].some((role) => role !== undefined && LEADING.test(role)),
    name: behind === null ? marked : marked.replace(/^由/, ''),
  }
}

/** A cell of departments without the labels of their parts. */
export const withoutRoleLabels = (cell: string): string => cell.replace(LABELS, '')

/** A line of departments without labels and without the words behind a name that say its part. */
export const withoutRoleWords = (line: string): string => withoutRoleLabels(line).replace(BEHIND, '')

/** A name with its part in brackets before it; brackets alone belong to the name before them. */
export const BEGINS_IN_ROLE = new RegExp(`^[（(【]${ROLE}[】）)].`, 'u')

/** A line that ends in the part of a department in brackets. */
export const ENDS_IN_ROLE = new RegExp(`[（(【]${ROLE}[】）)]$`, 'u')
