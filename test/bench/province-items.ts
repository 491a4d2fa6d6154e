import type { BaselineItem } from '@dutybook/duty-lists'

const [BASIC, RECLAIMED] = [142, 131]
/** Which items of a generated list are cooperative. */
export const COOPERATIVE = { first: BASIC, count: 36 } as const
/** Events of a list's stream: what opens it, and what one amendment of an item adds. */
export const EVENTS_OF_OPENING = BASIC + COOPERATIVE.count + RECLAIMED + 2
export const EVENTS_OF_REVISION = 2
const SECTORS = [
  '党的建设',
  '经济发展',
  '民生服务',
  '平安法治',
  '乡村振兴',
  '生态环保',
  '城乡建设',
  '综合政务',
]

/** The items of a list: as many of each category, and about as much text, as a published list has (309). */
export const listItems = (
  itemId: (index: number) => string,
  department: (index: number) => string,
): readonly BaselineItem[] => {
  const sector = (index: number) => SECTORS[index % SECTORS.length] as string
  const basic = Array.from({ length: BASIC }, (_, index): BaselineItem => {
    const name = `第${index + 1}类基层事务的宣传、组织、服务和日常管理工作`
    return { itemId: itemId(index), sector: sector(index), content: { category: 'basic', name } }
  })
  const cooperative = Array.from({ length: COOPERATIVE.count }, (_, nth): BaselineItem => {
    const index = COOPERATIVE.first + nth
    const named = department(nth)
    const content = {
      category: 'cooperative',
      name: `第${nth + 1}类摊点日常管理`,
      departments: [named],
      departmentDuties: `${named}制定第${nth + 1}类摊点标准，组织检查，处理线索，通报结果。`.repeat(6),
      townshipDuties: `上报第${nth + 1}类摊点线索，配合检查，做好宣传。`.repeat(5),
    } as const
    return { itemId: itemId(index), sector: sector(index), content }
  })
  const reclaimed = Array.from({ length: RECLAIMED }, (_, nth): BaselineItem => {
    const index = COOPERATIVE.first + COOPERATIVE.count + nth
    const content = {
      category: 'reclaimed',
      name: `对第${nth + 1}类行为的行政处罚`,
      receivingDepartments: [department(nth)],
      workMethod: `由${department(nth)}通过日常监管和群众投诉举报等方式发现问题，按有关规定处理。`,
      cancelled: false,
    } as const
    return { itemId: itemId(index), sector: sector(index), content }
  })
  return [...basic, ...cooperative, ...reclaimed]
}
