import { BEFORE_ROLE_LABEL, BEGINS_IN_ROLE, roleOf } from './department-roles.ts'
import { squeeze } from '../text/spacing.ts'

/** The departments of one cell; `openEnded` when the source says 等 (and others). */
export interface Departments {
  readonly names: readonly string[]
  readonly lead: string | undefined
  readonly openEnded: boolean
}

/** Words that the name of a body ends in. 社会, 分管 and the like end in none of them. */
export const BODY =
  '(?:委员会|联合会|红十字会|常委会|工会|协会|商会|基金会|办公室|分局|局|厅|委|办|部门|部|法院|检察院|学院|医院|' +
  '大队|支队|中队|总队|调查队|工作队|中心|管理处|处|派出所|司法所|管理所|研究所|所|工作站|站|机关|政府|' +
  '供销社|合作社|科协|文联|残联|妇联|侨联|工商联|社科联|团委|单位|公司|集团|银行|分行|支行|馆|党校|学校)'
const LEVEL = '(?:国家|全国|中共|省|市|区|县|旗|州|盟|镇|乡|街道|\\p{Script=Han}{2,6}?[省市区县旗州盟])'
const QUALIFIED = '(?:[（(][^（）()]{0,60}[）)])?'

const ENDS_AS_BODY = new RegExp(`${BODY}${QUALIFIED}$`, 'u')
const STARTS_WITH_LEVEL = new RegExp(`^${LEVEL}`, 'u')
const OWN_NAME = new RegExp(`^\\p{Script=Han}{2,20}${BODY}${QUALIFIED}$`, 'u')
const BRANCH = /(?:分局|大队|支队|中队|调查队|管理处|工作站)$/
/** 白鹭区分局: a branch without a field of work is the end of the name before it. */
const BRANCH_OF_PLACE = /^(?:(?![局委厅部院])\p{Script=Han}){1,6}[市区县旗]分局$/u
/** 区委, 市政府: what follows without a level of its own is part of them (区委 组织部). */
const SEAT_OF_POWER = /^.{1,6}?(?:委|人大|政府|人民政府|政协)$/
/** Commas and slashes outside brackets, labels, and 和 between two names that are both complete. */
const SEPARATOR = new RegExp(
  `[、，,；;/／](?![^（(]{0,60}[）)])|${BEFORE_ROLE_LABEL}|(?<=[局委办部])[和与及](?=[省市区县旗])`,
)
/** What stands in a cell that names nobody. */
const NOBODY = /^(?:无|[-—–]+)$/
const AND_OTHERS = /等(?:(?:相关|有关|其他)?(?:部门|单位))?$/
const TOKEN = /(?:[^\s、，,；;（(]|[（(][^（）()]{0,60}[）)]|[（(])+/g
const LONGEST_NAME = 40

/** Whether a text begins with the level of a department: 区…, 县…, 某某市…. */
export const startsWithLevel = (text: string): boolean => STARTS_WITH_LEVEL.test(text)

/** Whether a name ends as the names of departments do. */
export const isBodyName = (name: string): boolean =>
  name.length <= LONGEST_NAME && ENDS_AS_BODY.test(name) && /^\p{Script=Han}/u.test(name)

/**
 * Splits a department cell. Commas always separate. White space separates only where a name is complete
 * (it ends in the word of a body) and the next word can be one: it begins with a level (区…, 白鹭区…), or has
 * a field of work of its own before its body word. Otherwise the space is a wrapped line or letter spacing.
 */
export const splitDepartments = (cell: string): Departments => {
  const names = new Set<string>()
  let lead: string | undefined
  let openEnded = false
  let leading = false
  for (const part of partsOf(cell)) {
    const { labelled, leads, name: words } = roleOf(squeeze(part).replace(/[。.]$/, ''))
    const name = words.replace(AND_OTHERS, '')
    if (labelled) leading = leads
    openEnded ||= name !== words
    if (name === '' || NOBODY.test(name)) continue
    names.add(name)
    if (leads || leading) lead ??= name
    leading = false
  }
  return { names: [...names], lead, openEnded }
}

const partsOf = (cell: string): readonly string[] =>
  cell.split(SEPARATOR).flatMap((part) => joinWrapped(part.match(TOKEN) ?? []))

const joinWrapped = (tokens: readonly string[]): readonly string[] => {
  const names: string[] = []
  for (const token of tokens) {
    const before = names.at(-1)
    if (before === undefined || startsNext(before, token)) names.push(token)
    else names[names.length - 1] = before + token
  }
  return names
}

const startsNext = (written: string, token: string): boolean => {
  if (written.length > LONGEST_NAME) return true
  if (BEGINS_IN_ROLE.test(token)) return true
  const before = roleOf(written).name
  if (!ENDS_AS_BODY.test(before) || /^[（(【]/.test(token)) return false
  if (BRANCH_OF_PLACE.test(token) && before.endsWith('局')) return false
  if (STARTS_WITH_LEVEL.test(token)) return true
  if (SEAT_OF_POWER.test(before) || (BRANCH.test(token) && STARTS_WITH_LEVEL.test(before))) return false
  return OWN_NAME.test(token)
}
