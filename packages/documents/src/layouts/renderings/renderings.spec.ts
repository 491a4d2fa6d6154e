import { describe, expect, it } from 'vitest'
import { codesOf, errorsOf, read, SMALL_LIST } from '../../understanding/reading.examples.ts'
import { changed, PAGE, PREVIEW } from '../stacked/stacked.examples.ts'

const numbersOf = (lines: readonly string[]) =>
  read(lines).categories.map(({ sectors }) => sectors.flatMap(({ items }) => items.map(({ no }) => no)))

const WHOLE = [
  [1, 2, 3],
  [1, 2, 3, 4],
  [1, 2, 3],
]

describe('a document that holds its list twice', () => {
  it.each([
    ['page and preview', [...PAGE, ...PREVIEW]],
    ['preview and page', [...PREVIEW, ...PAGE]],
    ['the page three times', [...PAGE, ...PAGE, ...PAGE]],
  ])('%s: one list without findings', (_, lines) => {
    expect(numbersOf(lines)).toEqual(WHOLE)
    expect(codesOf(read(lines).findings)).toEqual([])
    expect(read(lines).title).toBe(read(PAGE).title)
  })

  it('in rows with tabs too', () => {
    const list = read([...SMALL_LIST, ...SMALL_LIST])
    expect(list.categories).toEqual(read(SMALL_LIST).categories)
    expect(errorsOf(list)).toEqual([])
  })

  it('keeps the first text and shows both where they differ', () => {
    const list = read([...PAGE, ...changed(PREVIEW, '查处扰民。', '查处噪声。')])
    expect(list.findings).toMatchObject([
      { code: 'renderings-differ', severity: 'warning', category: 'cooperative', no: 4 },
    ])
    expect(list.findings[0]?.text).toMatch(/查处扰民。.*查处噪声。/)
    expect(list.categories).toEqual(read(PAGE).categories)
  })

  it('tells sector headings that differ', () => {
    const list = read([...PAGE, ...changed(PREVIEW, '二、文化旅游（1项）', '二、文化旅游（2项）')])
    expect(list.findings).toMatchObject([{ code: 'renderings-differ', sector: '文化旅游' }])
  })

  it('lets the second say where columns part', () => {
    const lines = changed(PAGE, '查处扰民。', '查处扰民。', '受理投诉。')
    const preview = changed(PREVIEW, '查处扰民。', '查处扰民。受理投诉。')
    expect(codesOf(read(lines).findings)).toEqual(['columns-uncertain'])
    const list = read([...lines, ...preview])
    expect(list.findings).toEqual([])
    expect(list.categories[1]?.sectors[0]?.items[3]).toMatchObject({
      departmentDuties: '查处扰民。受理投诉。',
      townshipDuties: '开展宣传。',
    })
  })

  it('takes an item from the second that the first has lost', () => {
    const at = PAGE.indexOf('4')
    const lines = [...PAGE.slice(0, at), ...PAGE.slice(at + 10), ...PREVIEW]
    expect(numbersOf(lines)).toEqual(WHOLE)
    expect(read(lines).findings).toMatchObject([
      { code: 'renderings-differ', category: 'cooperative', no: 4 },
    ])
  })

  it('tells in one finding what the second lacks', () => {
    const list = read([...PAGE, ...PREVIEW.slice(0, PREVIEW.indexOf('文明养犬') - 1)])
    expect(list.findings).toMatchObject([{ code: 'renderings-differ', severity: 'warning' }])
    expect(list.findings[0]?.message.zh).toContain('配合履职事项清单 4；上级部门收回事项清单 1–3')
  })

  it('shows a line between them that neither is', () => {
    const [attachment = '', ...preview] = PREVIEW
    const list = read([...PAGE, attachment, '扫一扫在手机打开当前页', ...preview])
    expect(list.findings).toMatchObject([{ code: 'unplaced-text', text: '扫一扫在手机打开当前页' }])
  })
})

describe('below the last row', () => {
  it('an attachment, or a preview cut off in its title, is no part of an item', () => {
    for (const length of [1, 3, 4]) {
      const list = read([...PAGE, ...PREVIEW.slice(0, length)])
      expect(list.categories).toEqual(read(PAGE).categories)
      expect(list.findings).toEqual([])
    }
  })

  it('a line behind the attachment is shown', () => {
    const list = read([...PAGE, '附件：柳溪街道清单.docx', '关闭窗口'])
    expect(list.findings).toMatchObject([{ code: 'unplaced-text', severity: 'warning', text: '关闭窗口' }])
  })
})

describe('a category that is headed again', () => {
  it('with other items is repeated', () => {
    const others = SMALL_LIST.map((line) => line.replace(/^(\d+\t)/, '$1另外'))
    expect(errorsOf(read([...SMALL_LIST, ...others]))).toContain('category-repeated')
  })

  it('as a single table is repeated, even with the same items', () => {
    expect(errorsOf(read([...SMALL_LIST, ...SMALL_LIST.slice(4, 14)]))).toContain('category-repeated')
  })
})
