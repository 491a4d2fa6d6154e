import { describe, expect, it } from 'vitest'
import { sharePieces } from './page-cuts.ts'
import { shareParagraphs } from './paragraphs.ts'

const NO_DEPARTMENTS: readonly string[] = []

describe('paragraphs of two columns', () => {
  it.each([
    ['numbers start again', ['1.甲。', '2.乙。', '1.丙。'], 2],
    ['text after a list', ['1.甲。', '2.乙。', '丙。'], 2],
    ['a list after text', ['甲。', '1.乙。', '2.丙。'], 1],
    ['a list within a department', ['区水利局：', '1.甲。', '区民政局：', '1.乙。', '丙。'], 4],
    ['a department without a colon', ['区水利局', '1.甲。', '2.乙。', '1.丙。'], 3],
    ['an introduction before a list', ['1.甲。', '2.乙。', '做好下列工作：', '1.丙。'], 2],
    ['a point whose stop is lost', ['1.甲。', '2.乙。', '1对丙。', '2.丁。'], 2],
    ['points that go on within a paragraph', ['1.甲。2.乙。', '3.丙。', '1.丁。'], 2],
  ])('%s', (_, paragraphs, second) => {
    expect(shareParagraphs(paragraphs, 2, NO_DEPARTMENTS)).toEqual({
      cells: [paragraphs.slice(0, second), paragraphs.slice(second)],
      certain: true,
    })
  })

  it('duties of a department that the item names stay with the departments', () => {
    const paragraphs = ['区水利局负责甲。', '区民政局负责乙。', '丙。']
    expect(shareParagraphs(paragraphs, 2, ['区水利局', '区民政局']).cells[1]).toEqual(['丙。'])
  })

  it.each([
    ['unnumbered text throughout', ['甲。', '乙。', '丙。']],
    ['numbers that start again twice', ['1.甲。', '1.乙。', '1.丙。']],
  ])('%s: uncertain, the last', (_, paragraphs) => {
    expect(shareParagraphs(paragraphs, 2, NO_DEPARTMENTS)).toEqual({
      cells: [paragraphs.slice(0, 2), paragraphs.slice(2)],
      certain: false,
    })
  })
})

describe('pieces of two columns on pages', () => {
  it.each([
    ['the next point', [['1.甲。2.乙。', '1.丙。'], ['3.丁。']], ['1.甲。2.乙。3.丁。', '1.丙。']],
    ['the rest of a sentence', [['甲。', '乙负'], ['责丙。']], ['甲。', '乙负责丙。']],
    ['a beginning above the number', [['1.甲'], ['1.乙。', '乙。2.丙。']], ['1.乙。', '1.甲乙。2.丙。']],
    [
      'both go on',
      [
        ['1.甲', '1.乙。'],
        ['丙。', '2.丁。'],
      ],
      ['1.甲丙。', '1.乙。2.丁。'],
    ],
  ])('%s', (_, pages, cells) => {
    const shared = sharePieces(pages, 2)
    expect(shared.cells.map((pieces) => pieces.join(''))).toEqual(cells)
    expect(shared.certain).toBe(true)
  })

  it('a piece that could go on in either', () => {
    expect(sharePieces([['发现设施及'], ['对甲。', '时上报。']], 2).certain).toBe(false)
  })
})
