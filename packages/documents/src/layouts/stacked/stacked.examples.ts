const TITLE = '云岭省青川市白鹭区柳溪街道办事处履行职责事项清单'
const CONTENTS = '目  录|1. 基本履职事项清单………………1|2. 配合履职事项清单………………2'
const BASIC = '基本履职事项清单|序号|事项名称|一、党的建设（2项）|1|开展党员教育'
const COOPERATIVE =
  '配合履职事项清单|序号|事项名称|对应上级部门|上级部门职责|街道配合职责|一、民生服务（4项）'
const RECLAIMED = '上级部门收回事项清单|序号|事项名称|承接部门及工作方式|一、城乡建设（3项）'

const linesOf = (...parts: readonly string[]): readonly string[] => parts.flatMap((part) => part.split('|'))

/** A fictional list of 3 / 4 / 3 items as a web page: paragraphs with blank lines between them. */
export const PAGE: readonly string[] = linesOf(
  `${TITLE}|${CONTENTS}`,
  `${BASIC}|2|推进阵地建设|二、文化旅游（1项）|3|办好柳溪灯会`,
  COOPERATIVE,
  '1|养老服务|区民政局|1.制定标准。|2.拨付资金。|1.初审申请。|2.上报名单。',
  '2|防汛工作|区水利局、区应急局|区水利局：|1.负责监测。|区应急局：|1.负责救援。|开展巡查。',
  '3|慈善助学|区民政局牵头|审核材料。|1.受理申请。|2.公示名单。',
  '4|文明养犬|市公安局白鹭区分局|查处扰民。|开展宣传。',
  RECLAIMED,
  '1|燃气检查|承接部门：区住建局|工作方式：|1.由区住建局承接。|2.开展检查。',
  '2|指标考核|承接部门：区统计局|工作方式：不再开展此项工作。',
  '3|危房鉴定|承接部门：区应急局|1.组织鉴定。|2.督促整改。',
).flatMap((line) => [line, ''])

/** The same list as the preview of a file: a line for each cell, cut where pages end. */
export const PREVIEW: readonly string[] = linesOf(
  `附件：柳溪街道清单.docx|云岭省青川市白鹭区柳溪街道办|事处履行职责事项清单|${CONTENTS}`,
  `${BASIC}|2|推进阵||第 1 页||地建设|二、文化旅游（1项）|3|办好柳溪灯会`,
  COOPERATIVE,
  '1|养老服务|区民政局|1.制定标准。2.拨付|1.初审申请。||第 2 页||资金。|2.上报名单。',
  '2|防汛工作|区水利局、区应急局|区水利局：1.负责监测。区应急局：1.负责救援。|开展巡查。',
  '1.受理申||第 3 页||3|慈善助学|区民政局牵头|审核材料。|请。2.公示名单。',
  '4|文明养犬|市公安局白鹭区分局|查处扰民。|开展宣传。||第 4 页|',
  RECLAIMED,
  '1|燃气检查|承接部门：区住建局工作方式：1.由区住建局承接。2.开展检查。',
  '2|指标考核|承接部门：区统计局||第 5 页||工作方式：不再开展此项工作。',
  '3|危房鉴定|承接部门：区应急局1.组织鉴定。2.督促整改。',
)

/** Lines with the first that says a text replaced by others. */
export const changed = (
  lines: readonly string[],
  text: string,
  ...by: readonly string[]
): readonly string[] => {
  const at = lines.indexOf(text)
  return [...lines.slice(0, at), ...by, ...lines.slice(at + 1)]
}
