import { describe, expect, it } from 'vitest'
import { sectorHeading } from '../words/headings.ts'
import { squeeze } from '../text/spacing.ts'
import { chineseNumeral, countsSentence, kindOfTownship, pointsOf, titleLines } from './wording.ts'
import { WRITTEN } from './written-lists.examples.ts'

describe('words of a written list', () => {
  it('every ordinal up to 99 is read as it is written', () => {
    for (let ordinal = 1; ordinal < 100; ordinal += 1)
      expect(sectorHeading(`${chineseNumeral(ordinal)}、党的建设`)?.ordinal).toBe(ordinal)
    expect([1, 10, 11, 20, 23].map(chineseNumeral)).toEqual(['一', '十', '十一', '二十', '二十三'])
  })

  it.each([
    ['1.制定方案。2.组织实施。', ['1.制定方案。', '2.组织实施。']],
    ['要求如下：1.巡查；2.上报。', ['要求如下：', '1.巡查；', '2.上报。']],
    ['增长1.5倍。2.5万元以上的上报。', ['增长1.5倍。2.5万元以上的上报。']],
    ['按第1.条办理', ['按第1.条办理']],
    ['', []],
  ])('%s is set in lines that reading joins', (text, lines) => {
    expect(pointsOf(text)).toEqual(lines)
    expect(squeeze(lines.join('\n'))).toBe(text)
  })

  it('the preface counts what is declared', () => {
    expect(countsSentence(WRITTEN)).toBe(
      '履职事项清单共8项，其中基本履职事项清单3项，配合履职事项清单2项，上级部门收回事项清单3项。',
    )
    const [first, ...others] = WRITTEN.categories
    const undeclared = others.map((category) => ({ ...category, declared: null }))
    expect(countsSentence({ ...WRITTEN, categories: undeclared })).toBe('')
    if (first === undefined) throw new Error('no category')
    expect(countsSentence({ ...WRITTEN, categories: [first, ...undeclared] })).toBe('基本履职事项清单3项。')
  })

  it('title and township', () => {
    expect(titleLines(WRITTEN.title)).toEqual(['云岭省青川市白鹭区柳溪镇', '履行职责事项清单'])
    expect(titleLines('履职事项清单')).toEqual(['履职事项清单'])
    expect(kindOfTownship(WRITTEN)).toBe('镇')
    expect(kindOfTownship({ ...WRITTEN, township: { ...WRITTEN.township, name: null } })).toBe('乡镇（街道）')
  })
})
