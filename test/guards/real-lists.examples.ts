import { readFileSync } from 'node:fs'
import { readDutyList } from '@dutybook/documents'
import {
  type DirectoryEvent,
  type DutyList,
  type DutyListEvent,
  directory,
  dutyList,
  type ItemContent,
} from '@dutybook/duty-lists'
import { fold } from '@dutybook/kernel'
import { sharedFile } from '../support/shared-folder.ts'

const FILES = {
  '000': '000_9a37e9c475342da4.txt',
  '002': '002_df4fa80b4789d504.txt',
  '003': '003_1c6e155e8d282e02.txt',
  '004': '004_10475b2b99e5cb49.txt',
}
export type RealList = keyof typeof FILES

/** A published list as it would stand in a district of its own; item ids are category and number. */
export const realList = (listId: RealList): DutyList => {
  const read = readDutyList(readFileSync(sharedFile('seeds', FILES[listId])))
  if (!read.ok) throw new Error(read.refusal.code)
  const title = read.value.title ?? listId
  const opened: DutyListEvent = {
    type: 'ListOpened',
    data: { listId, districtId: 'district', townshipId: `township ${listId}`, title },
  }
  const listed = read.value.categories.flatMap(({ category, sectors }) =>
    sectors.flatMap((sector) =>
      sector.items.map(({ no, line: _line, ...said }): DutyListEvent => {
        const content = { category, ...said } as ItemContent
        return { type: 'ItemListed', data: { itemId: `${category} ${no}`, sector: sector.name, content } }
      }),
    ),
  )
  return fold(dutyList, [opened, ...listed])
}

/** One district for all of them: its education bureau has the names under which the lists mention it. */
export const oneDistrict = fold(directory, [
  { type: 'DistrictOpened', data: { districtId: 'district', name: '试点区' } },
  {
    type: 'OrganisationRegistered',
    data: {
      organisationId: 'education',
      kind: 'department',
      name: '区教育局',
      aliases: ['区教委', '区教育体育局'],
    },
  },
] satisfies readonly DirectoryEvent[])
