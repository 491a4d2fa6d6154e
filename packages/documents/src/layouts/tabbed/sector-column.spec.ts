import { describe, expect, it } from 'vitest'
import { errorsOf, read } from '../../understanding/reading.examples.ts'

const HEAD = ['青川市白鹭区柳溪镇履职事项清单', '基本履职事项清单']
const sectorsOf = (...rows: readonly string[]) =>
  read([...HEAD, ...rows]).categories.map(({ sectors }) =>
    sectors.map(({ ordinal, name, declared, items }) => [
      ordinal,
      name,
      declared,
      ...items.map(({ no }) => no),
    ]),
  )

describe('a column of sectors', () => {
  it('begins a sector with each new value, numbered where it has no ordinal', () => {
    expect(
      sectorsOf(
        '领域\t序号\t事项名称',
        '党的建设\t1\t甲',
        '\t2\t乙',
        '民 生 服 务\t3\t丙',
        '民生服务\t4\t丁',
      ),
    ).toEqual([
      [
        [1, '党的建设', null, 1, 2],
        [2, '民生服务', null, 3, 4],
      ],
    ])
  })

  it('may stand behind the number, and keep its own ordinals and counts', () => {
    expect(
      sectorsOf('序号\t所属领域\t事项名称', '1\t一、党的建设（1项）\t甲', '2\t（二）民生服务\t乙'),
    ).toEqual([
      [
        [1, '党的建设', 1, 1],
        [2, '民生服务', null, 2],
      ],
    ])
  })

  it('goes on over repeated headers, and starts again in the next category', () => {
    const rows = [
      '领域\t序号\t事项名称',
      '党的建设\t1\t甲',
      '',
      '领域\t序号\t事项名称',
      '党的建设\t2\t乙',
      '平安法治\t3\t丙',
      '上级部门收回事项清单',
      '领域\t序号\t事项名称\t承接部门\t工作方式',
      '平安法治\t1\t丁\t区公安局\t开展检查。',
    ]
    expect(sectorsOf(...rows)).toEqual([
      [
        [1, '党的建设', null, 1, 2],
        [2, '平安法治', null, 3],
      ],
      [[1, '平安法治', null, 1]],
    ])
    expect(errorsOf(read([...HEAD, ...rows]))).toEqual([])
  })

  it('does not hide rows that say something else', () => {
    const list = read([...HEAD, '领域\t序号\t事项名称', '党的建设\t1\t甲', '备注：以上事项，按年调整。\t\t'])
    expect(errorsOf(list)).toEqual(['unplaced-text'])
  })

  it('holds beyond ten', () => {
    const rows = Array.from(
      { length: 21 },
      (_, n) => `领域${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌'[n]}类\t${n + 1}\t事`,
    )
    expect(sectorsOf('领域\t序号\t事项名称', ...rows)[0]?.map(([ordinal]) => ordinal)).toEqual(
      Array.from({ length: 21 }, (_, n) => n + 1),
    )
  })
})
