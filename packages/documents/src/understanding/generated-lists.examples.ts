import fc from 'fast-check'

const HAN = Array.from(
  '安保标补查城处地调防服公管规户环检居救老理林路绿民农培评情区让人设社审施市事受水诉宿体田文项信宣养业医映游育员灾站镇征治置住资族',
)
const words = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...HAN), { minLength, maxLength }).map((characters) => characters.join(''))
const name = fc
  .tuple(words(2, 20), fc.constantFrom('', '（含巡查）', '、“一站式”服务'))
  .map((parts) => parts.join(''))
const duties = fc
  .array(words(2, 40), { minLength: 1, maxLength: 4 })
  .map((entries) =>
    entries.length === 1
      ? `${entries[0]}。`
      : entries.map((entry, index) => `${index + 1}.${entry}。`).join(''),
  )
const departments = fc.uniqueArray(
  fc.constantFrom(
    '区民政局',
    '区水利局',
    '区卫生健康委员会',
    '区委组织部',
    '区人民政府办公室',
    '青川市公安局白鹭分局',
    '区城市管理局（园林局）',
  ),
  { minLength: 1, maxLength: 4 },
)

const basic = fc.record({ name })
const cooperative = fc.record({ name, departments, departmentDuties: duties, townshipDuties: duties })
const reclaimed = fc.record({
  name,
  receivingDepartments: departments,
  workMethod: duties,
  cancelled: fc.constant(false),
})
const sectors = <Item>(item: fc.Arbitrary<Item>) =>
  fc.array(
    fc.record({
      name: fc.constantFrom('党的建设', '经济发展', '民生服务'),
      items: fc.array(item, { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
export const generatedList = fc.record({
  basic: sectors(basic),
  cooperative: sectors(cooperative),
  reclaimed: sectors(reclaimed),
})

type Generated = typeof generatedList extends fc.Arbitrary<infer Value> ? Value : never

const HEADERS = {
  basic: '序号\t事项名称',
  cooperative: '序号\t事项名称\t对应上级部门\t上级部门职责\t镇配合职责',
  reclaimed: '序号\t事项名称\t承接部门及工作方式',
}
const TITLES = {
  basic: '基本履职事项清单',
  cooperative: '配合履职事项清单',
  reclaimed: '上级部门收回事项清单',
}

const cellsOf = (item: object): readonly string[] => {
  const text = (key: string): string => [Reflect.get(item, key)].flat().join(' ')
  if ('departments' in item)
    return [text('name'), text('departments'), text('departmentDuties'), text('townshipDuties')]
  if ('workMethod' in item)
    return [text('name'), `承接部门：${text('receivingDepartments')} 工作方式：${text('workMethod')}`]
  return [text('name')]
}

/** Writes a list as such documents do: page breaks with repeated headers, rows cut by them, letter spacing. */
export const render = (
  generated: Generated,
  [every, spaced]: readonly [number, boolean],
): { lines: readonly string[]; expected: unknown } => {
  const lines: string[] = ['云岭省青川市白鹭区柳溪镇履职事项清单']
  const expected = (['basic', 'cooperative', 'reclaimed'] as const).map((category) => {
    let no = 0
    lines.push('', TITLES[category], '', HEADERS[category])
    const width = HEADERS[category].split('\t').length
    const read = generated[category].map((sector, index) => {
      lines.push(
        `${'一二三四五'.charAt(index)}、${sector.name}（${sector.items.length} 项）${'\t'.repeat(width - 1)}`,
      )
      const items = sector.items.map((item) => {
        no += 1
        const cells = cellsOf(item).map((cell, at) =>
          spaced && at === 0 ? Array.from(cell).join(' ') : cell,
        )
        const line = lines.length + 1
        const last = cells.at(-1) ?? ''
        const cut = Math.max(1, last.length - 3)
        if (no % every === 0 && category !== 'basic') {
          lines.push([no, ...cells.slice(0, -1), last.slice(0, cut)].join('\t'), '', HEADERS[category])
          lines.push('\t'.repeat(width - 1) + last.slice(cut))
        } else lines.push([no, ...cells].join('\t'))
        return { no, line, ...item }
      })
      return { ordinal: index + 1, name: sector.name, declared: items.length, items }
    })
    return { category, declared: null, sectors: read }
  })
  return { lines, expected }
}
