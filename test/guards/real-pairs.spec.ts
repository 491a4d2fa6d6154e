import { readFileSync } from 'node:fs'
import { readDutyList } from '@dutybook/documents'
import { alarmsOf, type ItemContent, type Standing } from '@dutybook/duty-lists'
import { beforeAll, describe, expect, it } from 'vitest'
import { sharedFile } from '../support/shared-folder.ts'

const FILES = {
  '000': '000_9a37e9c475342da4.txt',
  '002': '002_df4fa80b4789d504.txt',
  '003': '003_1c6e155e8d282e02.txt',
  '004': '004_10475b2b99e5cb49.txt',
}
type ListName = keyof typeof FILES
const lists = new Map<ListName, readonly Standing[]>()

beforeAll(() => {
  for (const name of Object.keys(FILES) as ListName[]) {
    const read = readDutyList(readFileSync(sharedFile('seeds', FILES[name])))
    if (!read.ok) throw new Error(read.refusal.code)
    const standings = read.value.categories.flatMap(({ category, sectors }) =>
      sectors.flatMap((sector) =>
        sector.items.map(({ no, line: _line, ...said }): Standing => {
          const content = { category, ...said } as ItemContent
          return { itemId: `${name} ${category} ${no}`, content, sector: sector.name, number: no }
        }),
      ),
    )
    lists.set(name, standings)
  }
})

/** The alarms if these cooperative items of one list were added to another, all at once, as they were published. */
const alarmsAdding = (from: ListName, to: ListName, wanted: (number: number) => boolean = () => true) => {
  const items = (lists.get(from) ?? []).filter(({ content }) => content.category === 'cooperative')
  const differences = items
    .filter(({ number }) => wanted(number))
    .map(
      (item) => ({ kind: 'add', before: [], after: [{ ...item, itemId: `added ${item.number}` }] }) as const,
    )
  const alarms = alarmsOf({ differences, standings: lists.get(to) ?? [], formerly: new Map() })
  return { items, alarms }
}
const rebounds = (from: ListName, no: number, to: ListName) =>
  alarmsAdding(from, to, (number) => number === no).alarms.flatMap(({ kind, resembles }) =>
    kind === 'rebound' ? [resembles.number] : [],
  )

describe('a cooperative item of one township, had it been pushed to another that gave the duty back', () => {
  it.each<readonly [string, ListName, number, ListName, number]>([
    ['电梯安全监管 ~ 电梯安全监督检查', '000', 54, '002', 57],
    ['外来入侵物种防治 ~ 外来入侵物种普查和监督管理', '000', 69, '003', 27],
    ['外来入侵物种防治 ~ 外来入侵物种普查', '000', 69, '004', 8],
    ['外来入侵物种防治 ~ 外来入侵物种监督管理', '003', 24, '004', 7],
    ['就业帮扶服务工作 ~ 就业帮扶培训', '000', 17, '004', 15],
    ['房屋安全管理工作 ~ 房屋安全评估', '000', 55, '004', 135],
    ['法律援助工作 ~ 法律援助指导监督和组织实施工作', '002', 40, '000', 32],
    ['非法卫星地面接收设施拆除 ~ 排查非法卫星电视广播地面接收设施', '002', 78, '003', 97],
    ['开展土壤污染防治工作 ~ 开展土壤污染防治监督管理', '003', 72, '002', 56],
    ['物业专项维修资金的使用 ~ 指导专项维修资金的使用与管理', '004', 10, '002', 27],
  ])('raises the alarm: %s', (_, from, no, to, reclaimed) => {
    expect(rebounds(from, no, to)).toContain(reclaimed)
  })

  it.each<readonly [string, ListName, number, ListName]>([
    ['对物业活动的监督管理, though 对市容市貌的监督管理 was reclaimed', '000', 88, '000'],
    ['校外培训机构监督管理, though 对辖区内托育机构的监督管理 was reclaimed', '002', 105, '000'],
    ['燃气安全监督管理, though 小型水库安全监督和防汛监督管理 was reclaimed', '004', 40, '004'],
    ['养犬管理', '000', 65, '002'],
    [
      '无证幼儿园监管, though 幼儿园的管理工作，无证幼儿园的查处 was reclaimed: a miss that the threshold costs',
      '000',
      62,
      '002',
    ],
    ['消防安全工作, though 消费者权益保护 was reclaimed', '000', 49, '003'],
  ])('raises none: %s', (_, from, no, to) => {
    expect(rebounds(from, no, to)).toEqual([])
  })

  it('is an exception: few items of a whole list resemble any of the reclaimed ones of another', () => {
    const share = (from: ListName, to: ListName) => {
      const { items, alarms } = alarmsAdding(from, to)
      const loud = alarms.filter(({ kind }) => kind === 'rebound').map(({ itemId }) => itemId)
      return new Set(loud).size / items.length
    }
    for (const from of ['000', '002', '003', '004'] as const) {
      for (const to of ['000', '002', '003', '004'] as const) expect(share(from, to)).toBeLessThan(0.1)
    }
  })
})

describe('a duplicate', () => {
  it('is each item once more, and no other that stands beside it in the published list', () => {
    for (const name of lists.keys()) {
      const { items, alarms } = alarmsAdding(name, name)
      const pairs = alarms
        .filter(({ kind, resembles }) => kind === 'duplicate' && resembles.itemId.startsWith(name))
        .map(({ itemId, resembles }) => `${itemId} ~ ${resembles.number}`)
      expect(pairs).toEqual(items.map(({ number }) => `added ${number} ~ ${number}`))
    }
  })
})
