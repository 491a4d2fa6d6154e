import type { DutyListDocument, ReadRefusal } from '../document/document.ts'
import type { Finding } from '../document/finding.ts'
import { readDutyList } from './read-duty-list.ts'

/** A fictional list of 6 / 4 / 4 items in the tab-separated layout. */
export const SMALL_LIST: readonly string[] = [
  '云岭省青川市白鹭区柳溪镇',
  '履职事项清单',
  '形成履职事项清单 14 项，其中基本履职事项清单 6 项（个性事项 1 项：办好柳溪灯会），配合履职事项清单 4 项，上级部门收回事项清单 4 项。',
  '配合履职事项清单体现履职保障等要素，共有配合履职事项 4 项。',
  '基本履职事项清单',
  '序号\t事项名称',
  '一、党的建设（3 项）\t',
  '1\t开展党员教育',
  '2\t推进阵地建设',
  '3\t做好人才服务',
  '二、文化旅游（3项）\t',
  '4\t办好柳溪灯会',
  '5\t管理镇文化站',
  '6\t开展全民健身',
  '配合履职事项清单',
  '序号\t事项名称\t对应上级部门\t上级部门职责\t镇配合职责',
  '一、民生服务（4项）\t\t\t\t',
  '1\t养老服务\t区民政局\t1. 制定标准。 2. 拨付资金。\t1. 初审申请。 2. 上报名单。',
  '2\t防 汛 工 作\t区水利局 区应急管理局\t1. 区水利局负责监测。 2. 区应急管理局负责救援。\t开展巡查。',
  '',
  '序号\t事项名称\t对应上级部门\t上级部门职责\t镇配合职责',
  '\t\t\t3. 区应急管理局负责演练。\t组织转移。',
  '3\t垃圾分类\t区城市管理局\t<p>1. 制定方案。</p> <p>2. 指导考核。</p>\t宣传动员。',
  '4\t医保征缴\t区 医 疗 保 障 局\t下发名册。\t动员参保。',
  '上级部门收回事项清单',
  '序号\t事项名称\t承接部门及工作方式',
  '一、城乡建设（4项）\t\t',
  '1\t燃气检查\t承接部门：区城市管理局 工作方式：开展检查。',
  '2\t危房鉴定\t承接部门：区住房建设局、区应急管理局 工作方式：组织鉴定。',
  '3\t指标考核\t承接部门：区统计局 工作方式：该文件已废止。',
  '4\t水库监管\t承接部门：区水利局 工作方式：组织巡查。',
]

export const bytesOf = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'))

export const read = (lines: readonly string[]): DutyListDocument => {
  const result = readDutyList(bytesOf(lines))
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}

export const refusalOf = (bytes: Uint8Array): ReadRefusal => {
  const result = readDutyList(bytes)
  if (result.ok) throw new Error('read, not refused')
  return result.refusal
}

/** 1-based line of the small list on which a text first stands. */
export const lineOf = (text: string): number => SMALL_LIST.findIndex((line) => line.includes(text)) + 1

/** The small list with the line that holds a text replaced by others, or by none. */
export const damaged = (text: string, ...by: readonly string[]): readonly string[] =>
  SMALL_LIST.flatMap((line, index) => (index + 1 === lineOf(text) ? by : [line]))

export const codesOf = (findings: readonly Finding[]): readonly string[] => findings.map(({ code }) => code)

export const errorsOf = ({ findings }: DutyListDocument): readonly string[] =>
  codesOf(findings.filter(({ severity }) => severity === 'error'))
