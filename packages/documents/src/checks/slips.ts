import { type Finding, type Place, say } from '../document/finding.ts'
import { placeOf, type Reading } from '../understanding/reading.ts'
import { areOneBody, nameParts } from './same-body.ts'

/** More names than any district has departments; beyond it pairs are no longer compared. */
const MOST_NAMES = 400
/** 文联 and 残联 have a field of one character: nothing can be told from it. */
const SHORT_FIELD = 2
const LONG_FIELD = 3
const OFTEN = 3

/** Fields of work of two characters that every district knows, so that 财政局 is no slip of 民政局. */
const USUAL_FIELDS = new Set(
  (
    '财政 民政 司法 执法 商务 税务 民宗 教育 公安 审计 统计 水利 水务 信访 医保 林业 农业 卫健 住建 城管 城建 交通 应急 ' +
    '环保 规划 国土 文旅 文广 体育 科技 工信 经信 发改 人社 档案 气象 消防 邮政 烟草 市监 粮食 人防 金融 国资 外事 侨务 ' +
    '民族 宗教 招商 物价 园林 海洋 渔业 畜牧 农机 海关 电力 供电 通信 国安 人大 政协 组织 宣传 统战 武装 社工 政法 网信'
  ).split(' '),
)

/**
 * A name that stands in a department column once and is one character off a name that stands there more often: a
 * slip of the pen or of character recognition. Fields of two characters often differ in one of them (民政, 财政), so
 * there the usual name must be frequent and the rare field an unusual one.
 */
export const slipFindings = ({ entries, township: { district } }: Reading): readonly Finding[] => {
  const counts = new Map<string, number>()
  const first = new Map<string, Place>()
  for (const entry of entries) {
    if (entry.category === 'basic') continue
    const names = entry.category === 'cooperative' ? entry.item.departments : entry.item.receivingDepartments
    for (const name of names) {
      counts.set(name, (counts.get(name) ?? 0) + 1)
      if (!first.has(name)) first.set(name, placeOf(entry))
    }
  }
  const counted = [...counts].slice(0, MOST_NAMES)
  const usual = counted.filter(([, count]) => count > 1)
  return counted.flatMap(([name, count]): readonly Finding[] => {
    const place = first.get(name)
    const [meant] = usual.find(([other, often]) => isSlip(name, other, often, district)) ?? []
    return count > 1 || place === undefined || meant === undefined ? [] : [slip(place, name, meant)]
  })
}

const isSlip = (name: string, usual: string, often: number, district: string | null): boolean => {
  if (!isOneEdit(name, usual) || areOneBody(name, usual, district)) return false
  const [parts, others] = [nameParts(name, district), nameParts(usual, district)]
  if (parts === undefined || others === undefined) return false
  if (parts.level !== others.level && parts.level !== '' && others.level !== '') return false
  if (Math.min(parts.field.length, others.field.length) < SHORT_FIELD) return false
  if (others.field.length >= LONG_FIELD) return true
  return often >= OFTEN && !USUAL_FIELDS.has(parts.field)
}

/** Whether one character replaced, added or left out makes one text of the other. */
const isOneEdit = (a: string, b: string): boolean => {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  return Math.max(a.length, b.length) - start - end === 1
}

const slip = (place: Place, name: string, meant: string): Finding => ({
  code: 'department-spelling-variants',
  severity: 'warning',
  ...place,
  text: name,
  message: say(
    `“${name}”只出现一次，与多次出现的“${meant}”只差一个字。`,
    `${name} stands here only and is one character off ${meant}, which stands in several items.`,
  ),
  suggestion: say(`如为笔误，请改为“${meant}”。`, `If it is a slip, write ${meant}.`),
})
