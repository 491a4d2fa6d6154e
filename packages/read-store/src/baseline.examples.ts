import type { BaselineItem } from '@dutybook/duty-lists'

/** A list of ten items: four basic in two sectors, four cooperative in two, two reclaimed in one. */
export const baseline = (prefix = ''): readonly BaselineItem[] => [
  basic(`${prefix}b1`, '党的建设', '加强基层党组织建设'),
  basic(`${prefix}b2`, '党的建设', '做好党员发展工作'),
  basic(`${prefix}b3`, '民生服务', '开展就业服务'),
  basic(`${prefix}b4`, '民生服务', '落实养老服务'),
  cooperative(`${prefix}c1`, '教育培训监管', '校外培训机构管理', '区教育局', '区市场监管局'),
  cooperative(`${prefix}c2`, '教育培训监管', '控辍保学', '区教育局'),
  cooperative(`${prefix}c3`, '生态环保', '河道巡查', '区水利局'),
  cooperative(`${prefix}c4`, '生态环保', '防汛抗旱', '区水利局'),
  reclaimed(`${prefix}r1`, '市场监管', '无证经营查处', '区市场监督管理局'),
  reclaimed(`${prefix}r2`, '市场监管', '计量器具检定', '区市场监督管理局'),
]

export const basic = (itemId: string, sector: string, name: string): BaselineItem => ({
  itemId,
  sector,
  content: { category: 'basic', name, legalBasis: '《地方组织法》' },
})

export const cooperative = (
  itemId: string,
  sector: string,
  name: string,
  ...departments: string[]
): BaselineItem => ({
  itemId,
  sector,
  content: {
    category: 'cooperative',
    name,
    departments,
    departmentDuties: '负责监管',
    townshipDuties: '配合巡查',
  },
})

const reclaimed = (itemId: string, sector: string, name: string, receiver: string): BaselineItem => ({
  itemId,
  sector,
  content: {
    category: 'reclaimed',
    name,
    receivingDepartments: [receiver],
    workMethod: '由部门执法',
    cancelled: false,
  },
})
