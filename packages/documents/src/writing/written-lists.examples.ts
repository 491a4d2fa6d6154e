import fc from 'fast-check'
import { squeeze } from '../text/spacing.ts'
import { townshipOf } from '../words/township.ts'
import type {
  WrittenCategory,
  WrittenCooperativeItem,
  WrittenItem,
  WrittenList,
  WrittenReclaimedItem,
  WrittenSector,
} from './written-list.ts'

export const AT = new Date('2026-11-21T08:00:00.000Z')

/** A small list of a place that does not exist, with everything that an item can hold. */
export const WRITTEN: WrittenList = {
  title: '云岭省青川市白鹭区柳溪镇履行职责事项清单',
  township: { name: '柳溪镇', district: '白鹭区', city: '青川市', province: '云岭省' },
  note: '截至2026年11月21日第3次修订',
  categories: [
    {
      category: 'basic',
      declared: 3,
      sectors: [
        {
          ordinal: 1,
          name: '党的建设',
          declared: 2,
          items: [
            { no: 1, name: '开展党员教育', legalBasis: '《柳溪镇工作规则》' },
            { no: 2, name: '=推进阵地建设' },
          ],
        },
        { ordinal: 2, name: '文化旅游', declared: 1, items: [{ no: 3, name: '办好柳溪灯会' }] },
      ],
    },
    {
      category: 'cooperative',
      declared: 2,
      sectors: [
        {
          ordinal: 11,
          name: '民生服务',
          declared: null,
          items: [
            {
              no: 1,
              name: '养老服务',
              departments: ['区民政局', '区城市管理局（交通局、园林局）'],
              leadDepartment: '区民政局',
              departmentDuties: '1.区民政局负责制定标准。2.区城市管理局（交通局、园林局）负责修建通道。',
              support: '拨付资金。',
              townshipDuties: '1.初审申请。2.上报名单。',
            },
            {
              no: 2,
              name: '垃圾分类',
              departments: ['区城市管理局（交通局、园林局）'],
              departmentDuties: '指导考核。',
              townshipDuties: '宣传动员。',
            },
          ],
        },
      ],
    },
    {
      category: 'reclaimed',
      declared: 3,
      sectors: [
        {
          ordinal: 1,
          name: '城乡建设',
          declared: 3,
          items: [
            {
              no: 1,
              name: '管网维护',
              receivingDepartments: ['区水利局', '区生态环境局'],
              workMethod: '1.负责干管。2.组织抢修。负责支管。',
              workMethodByDepartment: [
                { departments: ['区水利局'], workMethod: '1.负责干管。2.组织抢修。' },
                { departments: ['区生态环境局'], workMethod: '负责支管。' },
              ],
              cancelled: false,
              reason: '专业性强。',
            },
            { no: 2, name: '指标考核', receivingDepartments: [], workMethod: '', cancelled: true },
            {
              no: 3,
              name: '台账报送',
              receivingDepartments: ['区统计局'],
              workMethod: '原文件已废止。',
              cancelled: true,
            },
          ],
        },
      ],
    },
  ],
}

const PIECES = [
  Array.from('安保标补查城处地调防服公管规户环检居救老理'),
  ['1.', '2.', '。3.', '；4、', '（', '）', '(', '、', '，', '：', '“', '”', '．', '１２', '６倍', '项'],
  Array.from('<>&"\'=+-@'),
  [
    '<b>',
    '</p>',
    '&amp;',
    '&lt;',
    '_x0041_',
    'a',
    'AED',
    ' ',
    '㐂',
    '𠮷',
    '镕',
    '\n',
    '　',
    '！',
    '％',
    '\t',
  ],
].flat()

/** Text as the reader gives it: any characters, without meaningless white space. */
const text = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 30 })
  .map((pieces) => squeeze(pieces.join('')))
  .filter((said) => said !== '')
const names = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom(
      '区民政局',
      '区委组织部',
      '区人民政府办公室',
      '青川市公安局白鹭分局',
      '区城市管理局（交通局、园林局）',
      '区经济和信息化局(大数据局)',
      '白鹭区消防救援局',
    ),
    fc
      .array(fc.constantFrom(...Array.from('安保标补查城𠮷镕')), { minLength: 2, maxLength: 8 })
      .map((word) => word.join('')),
  ),
  { minLength: 1, maxLength: 4 },
)
const sometimes = <Key extends string, Value>(key: Key, value: fc.Arbitrary<Value>) =>
  fc.option(value).map((given) => (given === null ? {} : { [key]: given }) as { [Name in Key]?: Value })

const basic = fc
  .tuple(text, sometimes('legalBasis', text))
  .map(([name, basis]): Omit<WrittenItem, 'no'> => ({ name, ...basis }))
const cooperative = fc
  .tuple(basic, names, fc.nat(8), text, sometimes('support', text), text)
  .map(
    ([item, departments, leading, departmentDuties, support, townshipDuties]): Omit<
      WrittenCooperativeItem,
      'no'
    > => {
      const lead = departments[leading]
      return {
        ...item,
        departments,
        ...(lead !== undefined && { leadDepartment: lead }),
        departmentDuties,
        ...support,
        townshipDuties,
      }
    },
  )
const reclaimed = fc
  .tuple(
    basic,
    fc.array(fc.tuple(names, text), { maxLength: 3 }),
    fc.constantFrom('', '统一收回。'),
    fc.boolean(),
    sometimes('reason', text),
  )
  .map(([item, pairs, opening, cancelled, reason]): Omit<WrittenReclaimedItem, 'no'> => {
    const paired = pairs.map(([departments, workMethod]) => ({ departments, workMethod }))
    return {
      ...item,
      receivingDepartments: [...new Set(pairs.flatMap(([departments]) => departments))],
      workMethod: (paired.length > 0 ? opening : '') + paired.map(({ workMethod }) => workMethod).join(''),
      cancelled,
      ...(paired.length > 1 && { workMethodByDepartment: paired }),
      ...reason,
    }
  })

const sectorName = fc
  .array(fc.constantFrom(...Array.from('党建民生平安法治生态环保城乡文旅')), { minLength: 2, maxLength: 6 })
  .map((word) => word.join(''))
const count = fc.option(fc.nat(400))

const sectorsOf = <Item extends WrittenItem>(item: fc.Arbitrary<Omit<Item, 'no'>>) =>
  fc
    .tuple(
      fc.boolean(),
      fc.array(
        fc.tuple(fc.integer({ min: 1, max: 12 }), sectorName, count, fc.array(item, { maxLength: 4 })),
        {
          maxLength: 5,
        },
      ),
    )
    .map(([headless, drafts]): readonly WrittenSector<Item>[] => {
      let ordinal = 0
      let no = 0
      return drafts.map(([step, name, declared, items], at) => {
        ordinal += step
        const numbered = items.map((content): Item => ({ ...content, no: (no += 1) }) as Item)
        return headless && at === 0 && items.length > 0
          ? { ordinal: 0, name: '', declared: null, items: numbered }
          : { ordinal, name, declared, items: numbered }
      })
    })

const declaring = <Name extends string, Item extends WrittenItem>(
  category: Name,
  item: fc.Arbitrary<Omit<Item, 'no'>>,
) =>
  fc.tuple(sectorsOf(item), count).map(([sectors, declared]) => ({
    category,
    declared,
    sectors,
  }))

const title = fc.constantFrom(
  WRITTEN.title,
  '白鹭区柳溪街道履职事项清单',
  '青川市柳溪乡履行职责事项清单',
  '柳溪镇履职事项清单',
  '履职事项清单',
  '',
)

/** Lists with everything that a list can hold, in the form in which the reader gives it. */
export const writtenList: fc.Arbitrary<WrittenList> = fc
  .tuple(
    title,
    fc.tuple(
      declaring('basic', basic),
      declaring('cooperative', cooperative),
      declaring('reclaimed', reclaimed),
    ),
    fc.subarray([0, 1, 2], { minLength: 1 }),
  )
  .map(([given, categories, present]) => ({
    title: given,
    township: townshipOf(given),
    categories: present.map((at) => categories[at] as WrittenCategory),
  }))

/** What a reader gives of a list, without what a written one does not have: lines and findings. */
export const comparable = (list: WrittenList): unknown =>
  JSON.parse(
    JSON.stringify(
      { title: list.title, township: list.township, categories: list.categories },
      (key, value) => (key === 'line' ? undefined : value),
    ),
  )
