import { ENDS_IN_ROLE, withoutRoleWords } from '../../words/department-roles.ts'
import { isBodyName, startsWithLevel } from '../../words/departments.ts'
import { squeeze } from '../../text/spacing.ts'
import { announces, pointOf } from './points.ts'

/** Where the lines of the department column stand among the lines of a row: `from` inclusive, `to` exclusive. */
export interface Block {
  readonly from: number
  readonly to: number
}

const LONGEST_NAME = 40
const MOST_LINES_OF_A_NAME = 4
/** A body without a level (应急管理局) is shorter than a line of duties that happens to end in such a word. */
const LONGEST_LOCAL_NAME = 12

const couldBeName = (text: string): boolean =>
  text.length <= LONGEST_NAME && /^[\p{Script=Han}、·（）()【】]+$/u.test(text)
const isComplete = (text: string): boolean => isBodyName(text.replace(ENDS_IN_ROLE, '').replace(/、$/u, ''))
const namesABodyInside = (text: string): boolean => /[局委院厅府]/u.test(text)

/**
 * How far a list of department names reaches from a line on. A name begins with its level (区…, 某某市…) and
 * may go on over some lines until it ends as the names of bodies do; 「（牵头）」 belongs to the name before it.
 * A line that is empty held only the label of a part (配合部门：).
 */
const reach = (lines: readonly string[], from: number, local: boolean): number => {
  let to = from
  let open = ''
  let lineCount = 0
  for (let at = from; at < lines.length; at += 1) {
    const text = lines[at] ?? ''
    if (text === '') continue
    if (!couldBeName(text)) break
    const startsName =
      startsWithLevel(text) || (local && text.length <= LONGEST_LOCAL_NAME && isComplete(text))
    if (open === '') {
      const goesOn =
        at > from &&
        (ENDS_IN_ROLE.test(text) ||
          (text.length <= LONGEST_LOCAL_NAME && isComplete(`${lines[at - 1] ?? ''}${text}`)))
      if (!startsName && !goesOn) break
      if (goesOn || isComplete(text)) to = at + 1
      else [open, lineCount] = [text, 1]
    } else {
      if (startsName && isComplete(text) && !namesABodyInside(open)) break
      open += text
      lineCount += 1
      if (isComplete(open)) [to, open] = [at + 1, '']
      else if (lineCount >= MOST_LINES_OF_A_NAME) break
    }
  }
  return to
}

const opensDuties = (text: string): boolean => pointOf(text) !== undefined || announces(text)

/**
 * The department column of a row: the first list of names after the item's own name and before its duties.
 * Names without a level are looked for only where no name with a level stands.
 */
export const departmentBlock = (texts: readonly string[], first: number): Block | undefined => {
  const lines = texts.map((text) => withoutRoleWords(squeeze(text)))
  const duties = lines.findIndex(opensDuties)
  const end = duties < 0 ? lines.length : duties
  return blockIn(lines.slice(0, end), first, false) ?? blockIn(lines.slice(0, end), first, true)
}

/** The department column where the columns of a row are out of order: a list of names anywhere in it. */
export const displacedBlock = (texts: readonly string[]): Block | undefined =>
  blockIn(
    texts.map((text) => withoutRoleWords(squeeze(text))),
    0,
    false,
  )

const blockIn = (lines: readonly string[], first: number, local: boolean): Block | undefined => {
  for (let from = first; from < lines.length; from += 1) {
    const to = reach(lines, from, local)
    if (to > from) return { from, to }
  }
  return undefined
}
