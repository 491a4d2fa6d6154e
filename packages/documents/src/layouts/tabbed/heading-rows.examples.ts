import type { DutyListDocument } from '../../document/document.ts'
import { readDutyList } from '../../index.ts'

/** A fictional list of 3 / 1 items, as a program writes it. */
export const FORMS_LIST: readonly string[] = [
  '云岭省青川市白鹭区松原镇履职事项清单',
  '基本履职事项清单',
  '序号\t事项名称',
  '一、党的建设（2项）\t',
  '1\t开展党员教育',
  '2\t推进阵地建设',
  '二、民生服务（1项）\t',
  '3\t管理镇文化站',
  '配合履职事项清单',
  '序号\t事项名称\t对应上级部门\t上级部门职责\t镇配合职责',
  '一、城乡建设（1项）\t\t\t\t',
  '1\t垃圾分类\t区城市管理局\t制定方案。\t宣传动员。',
]

export const read = (lines: readonly string[]): DutyListDocument => {
  const result = readDutyList(new TextEncoder().encode(lines.join('\n')))
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}

/** What a list holds, without the lines on which it stands. */
export const contentsOf = ({ township, categories }: DutyListDocument): unknown =>
  JSON.parse(JSON.stringify({ township, categories }, (key, value) => (key === 'line' ? undefined : value)))
