import { given } from '@dutybook/kernel/given-when-then'
import { describe, it } from 'vitest'
import { absentDirectory } from '../directory/directory.ts'
import { basic, cooperative, coordinator, district, head, listEvents } from '../duty-lists.examples.ts'
import { type OpenList, openList } from './open-list.ts'

const command: OpenList = {
  type: 'open-list',
  listId: 'list',
  directory: district,
  townshipId: 'town',
  title: '柳桥街道履行职责事项清单',
  source: { sha256: 'ab', name: '清单.txt' },
  items: [
    { itemId: 'b1', sector: '党的建设', content: basic('基层党组织建设') },
    { itemId: 'c1', sector: '民生服务', content: cooperative('校外托管机构管理', '区教育局') },
  ],
  actor: coordinator,
}

describe('no list yet', () => {
  const nothing = given(openList, [])

  it('the coordinating office opens it with all items of the document', () => {
    nothing.when(command).events(
      {
        type: 'ListOpened',
        data: {
          listId: 'list',
          districtId: 'district',
          townshipId: 'town',
          title: '柳桥街道履行职责事项清单',
          source: { sha256: 'ab', name: '清单.txt' },
        },
      },
      { type: 'ItemListed', data: { itemId: 'b1', sector: '党的建设', content: basic('基层党组织建设') } },
      {
        type: 'ItemListed',
        data: { itemId: 'c1', sector: '民生服务', content: cooperative('校外托管机构管理', '区教育局') },
      },
      { type: 'BaselineRecorded', data: { counts: { basic: 1, cooperative: 1, reclaimed: 0 } } },
    )
  })

  it('an item that cannot stand in a list refuses the whole document', () => {
    const items = [...command.items, { itemId: 'x', sector: '民生服务', content: cooperative('无部门事项') }]
    nothing.when({ ...command, items }).refused({
      code: 'baseline-incomplete',
      items: [{ index: 2, name: '无部门事项', defects: ['department-missing'] }],
    })
  })

  it('the township must be in the directory', () => {
    nothing
      .when({ ...command, townshipId: 'education' })
      .refused({ code: 'township-not-found', townshipId: 'education' })
    nothing.when({ ...command, directory: absentDirectory }).refused({ code: 'district-not-found' })
  })

  it('nobody else opens it', () => {
    nothing.when({ ...command, actor: head }).refused({
      code: 'not-permitted',
      command: 'open-list',
      role: 'township-head',
      organisation: 'town',
      permitted: [{ role: 'coordinator', of: 'coordinating-office' }],
    })
  })
})

describe('an open list', () => {
  it('is not opened again', () => {
    given(openList, listEvents).when(command).refused({ code: 'list-already-open' })
  })
})
