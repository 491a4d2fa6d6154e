import { readFileSync } from 'node:fs'
import { readDutyList } from '@dutybook/documents'
import { type ItemContent, type Standing, unflaggedPowers } from '@dutybook/duty-lists'
import { describe, expect, it } from 'vitest'
import { sharedFile } from '../support/shared-folder.ts'

const FILES = {
  '000': '000_9a37e9c475342da4.txt',
  '002': '002_df4fa80b4789d504.txt',
  '003': '003_1c6e155e8d282e02.txt',
  '004': '004_10475b2b99e5cb49.txt',
}
type ListName = keyof typeof FILES

/** The duties of a published list that would raise the alarm if they were added as they stand. */
const ringing = (name: ListName) => {
  const read = readDutyList(readFileSync(sharedFile('seeds', FILES[name])))
  if (!read.ok) throw new Error(read.refusal.code)
  const standings = read.value.categories.flatMap(({ category, sectors }) =>
    sectors.flatMap(({ name: sector, items }) =>
      items.map(({ no, line: _line, ...said }): Standing => {
        const content = { category, ...said } as ItemContent
        return { itemId: `${category} ${no}`, content, sector, number: no }
      }),
    ),
  )
  const own = standings.filter(({ content }) => content.category !== 'reclaimed')
  const found = unflaggedPowers(own.map((item) => ({ kind: 'add', before: [], after: [item] })))
  return { own: own.length, found }
}

describe('the wording of published duties', () => {
  it.each<readonly [string, ListName, string, readonly string[]]>([
    ['居民自建房 … 有关行政处罚和行政许可', '003', 'cooperative 84', ['penalty', 'licensing']],
    ['对存量违建、新增违建等违法行为的处罚', '003', 'cooperative 83', ['penalty']],
    ['按权限开展城市管理领域的综合行政执法工作', '000', 'basic 69', ['enforcement']],
    ['依职权 … 事项开展行政执法', '004', 'basic 56', ['enforcement']],
    ['协助区行政审批局的申报材料', '000', 'cooperative 77', []],
    ['引导办理排水许可证', '000', 'cooperative 81', []],
    ['联系区城市管理执法局到现场', '000', 'cooperative 84', []],
    ['陪同送达执法文书', '004', 'cooperative 15', []],
  ])('%s', (_, name, itemId, powers) => {
    const { found } = ringing(name)
    expect(found.filter((one) => one.itemId === itemId).map(({ power }) => power)).toEqual(powers)
  })

  it.each(Object.keys(FILES) as ListName[])('of list %s rings for fewer than one in fifteen', (name) => {
    const { own, found } = ringing(name)
    const items = new Set(found.map(({ itemId }) => itemId))
    expect(items.size).toBeGreaterThan(0)
    expect(items.size / own).toBeLessThan(1 / 15)
  })
})
