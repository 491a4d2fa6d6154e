import { describe, expect, it } from 'vitest'
import { plain } from './markup.ts'
import { squeeze, wholeNumber } from './spacing.ts'

describe('white space', () => {
  it.each([
    ['协 税 护 税', '协税护税'],
    ['使用 20 年以上', '使用20年以上'],
    ['1. 制定标准。 2 . 拨付', '1.制定标准。2.拨付'],
    ['1. 6倍以下。 2.  6倍以上', '1. 6倍以下。2. 6倍以上'],
    ['Open  Day 活动', 'Open Day活动'],
    ['审批( 含迁移 , 占用 )', '审批(含迁移,占用)'],
    ['\u3000全角\u00a0空格 ', '全角空格'],
  ])('%s', (text, squeezed) => {
    expect(squeeze(text)).toBe(squeezed)
  })
})

describe('markup', () => {
  it.each([
    ['<ol style="list-style-type: none"> 1. 制定。', '1.制定。'],
    ['<p><b>区民政局：</b></p> <p>1.审核。</p>', '区民政局：1.审核。'],
    ['见<通知>，a < b', '见<通知>，a<b'],
    ['甲&nbsp;乙&amp;丙', '甲乙&丙'],
    ['<p 制定', '<p制定'],
  ])('%s', (text, without) => {
    expect(plain(text)).toBe(without)
  })
})

it('numbers: full-width digits and a point behind', () => {
  expect(['12', ' １２ ', '3.', '4、', '5项', '', '99999'].map(wholeNumber)).toEqual([
    12,
    12,
    3,
    4,
    undefined,
    undefined,
    undefined,
  ])
})
