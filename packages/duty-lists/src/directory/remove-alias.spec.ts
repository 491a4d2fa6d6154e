import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { coordinator, districtEvents, education, educationHead } from '../duty-lists.examples.ts'
import { type DirectoryEvent, directory, resolveOrganisation } from './directory.ts'
import { type RemoveAlias, removeAlias } from './remove-alias.ts'

const alias: DirectoryEvent = {
  type: 'AliasesAdded',
  data: { organisationId: 'education', aliases: ['区教委'] },
}
const mergedEvents: readonly DirectoryEvent[] = [
  ...districtEvents,
  {
    type: 'DepartmentsMerged',
    data: { merged: ['education'], into: 'civil', from: '2026-11-01', reason: '机构改革' },
  },
]

describe('an alias that was a mistake', () => {
  const removing: RemoveAlias = {
    type: 'remove-alias',
    organisationId: 'education',
    alias: '区教委',
    actor: coordinator,
  }
  const removed: DirectoryEvent = {
    type: 'AliasRemoved',
    data: { organisationId: 'education', alias: '区教委' },
  }

  it('is removed, and means nobody again', () => {
    given(removeAlias, [...districtEvents, alias])
      .when(removing)
      .events(removed)
    const known = fold(directory, [...districtEvents, alias, removed])
    expect(known.organisations.get('education')).toEqual(education)
    expect(resolveOrganisation(known, '区教委')).toBeUndefined()
  })

  it('is removed once, and must be there', () => {
    const refusal = { code: 'alias-unknown', alias: '区教委', name: '区教育局' } as const
    given(removeAlias, [...districtEvents, alias, removed])
      .when(removing)
      .refused(refusal)
    given(removeAlias, []).when(removing).refused({ code: 'district-not-found' })
    given(removeAlias, districtEvents)
      .when({ ...removing, organisationId: 'nobody' })
      .refused({ code: 'organisation-not-found', organisationId: 'nobody' })
    given(removeAlias, mergedEvents)
      .when(removing)
      .refused({ code: 'organisation-merged', name: '区教育局', into: '区民政局' })
  })

  it('is removed by the coordinating office only', () => {
    given(removeAlias, [...districtEvents, alias])
      .when({ ...removing, actor: educationHead })
      .refused({
        code: 'not-permitted',
        command: 'remove-alias',
        role: 'department-head',
        organisation: 'education',
        permitted: [{ role: 'coordinator', of: 'coordinating-office' }],
      })
  })
})
