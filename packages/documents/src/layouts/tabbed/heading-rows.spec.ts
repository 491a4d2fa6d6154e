import { describe, expect, it } from 'vitest'
import { contentsOf, FORMS_LIST, read } from './heading-rows.examples.ts'

const asWritten = contentsOf(read(FORMS_LIST))
const replaced = (from: RegExp, to: string | ((...parts: string[]) => string)) =>
  read(FORMS_LIST.map((line) => line.replace(from, to as string)))

describe('a heading that programs write in another way', () => {
  it('stands again in each cell that was merged', () => {
    const list = replaced(/^([一二]、.*?)(\t+)$/, (_, heading = '', tabs = '') =>
      Array.from({ length: tabs.length + 1 }, () => heading).join('\t'),
    )
    expect(contentsOf(list)).toEqual(asWritten)
  })

  it('stands in the second cell', () => {
    expect(contentsOf(replaced(/^([一二]、.*?)\t/, '\t$1'))).toEqual(asWritten)
  })

  it('has its ordinal in a cell of its own', () => {
    expect(contentsOf(replaced(/^([一二])、(.*?)\t/, '$1\t$2'))).toEqual(asWritten)
  })

  it.each(['〔$2项〕', '(共$2项)', '$2项', ' 共$2项', '【$2项】'])('writes its count as %s', (count) => {
    expect(contentsOf(replaced(/^([一二]、\p{Script=Han}{4})（(\d)项）/u, `$1${count}`))).toEqual(asWritten)
  })

  it('has no ordinal', () => {
    expect(contentsOf(replaced(/^[一二]、/, ''))).toEqual(asWritten)
  })

  it('is a bare name above an item', () => {
    const names = replaced(/^[一二]、(.*?)（.*?\t/, '$1\t')
    expect(
      names.categories.map(({ sectors }) => sectors.map(({ ordinal, name }) => [ordinal, name])),
    ).toEqual([
      [
        [1, '党的建设'],
        [2, '民生服务'],
      ],
      [[1, '城乡建设']],
    ])
  })

  it('is no sector where others have an ordinal', () => {
    const { findings } = replaced(/^二、民生服务（.*?\t/, '民生服务\t')
    expect(findings).toContainEqual(expect.objectContaining({ code: 'unplaced-text', text: '民生服务\t' }))
  })
})

describe('the heading of a list', () => {
  it.each([
    '一、配合履职事项清单',
    '附件2：配合履职事项清单',
    '（二）配合履职事项清单（1项）',
    '《配合履职事项清单》',
    '表2 配合履职事项清单',
    '配合履职事项',
    '松原镇配合履职事项清单(共1项)',
    '松原镇\n配合履职事项清单',
  ])('is %j', (heading) => {
    const list = read(FORMS_LIST.flatMap((line) => line.replace(/^配合履职事项清单$/, heading).split('\n')))
    expect(
      contentsOf({ ...list, categories: list.categories.map((known) => ({ ...known, declared: null })) }),
    ).toEqual(asWritten)
    expect(list.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('states how many items the list has', () => {
    const list = replaced(/^配合履职事项清单$/, '配合履职事项清单（共3项）')
    expect(list.categories[1]?.declared).toBe(3)
    expect(list.findings).toContainEqual(
      expect.objectContaining({ code: 'declared-count-differs', category: 'cooperative' }),
    )
  })

  it('names the township where no title does', () => {
    const list = read(FORMS_LIST.slice(1).map((line) => line.replace(/^基本履职/, '松原镇基本履职')))
    expect(list.township.name).toBe('松原镇')
  })
})

describe('a header of two rows', () => {
  it('has the titles of its lower row below a title that holds them together', () => {
    const list = read(
      FORMS_LIST.flatMap((line) =>
        line.includes('对应')
          ? ['序号\t事项名称\t职责分工\t\t', line.replace('序号\t事项名称', '\t')]
          : [line],
      ),
    )
    expect(contentsOf(list)).toEqual(asWritten)
  })
})

describe('what forms say around a table', () => {
  it('is a note', () => {
    const { findings } = read([
      ...FORMS_LIST.flatMap((line) =>
        line.startsWith('序号') ? ['填报单位（盖章）：松原镇', line] : [line],
      ),
      '填表人：某某\t联系电话：',
    ])
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(findings).toContainEqual(expect.objectContaining({ code: 'unplaced-text', severity: 'note' }))
  })
})
