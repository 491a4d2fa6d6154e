import { given } from '@dutybook/kernel/given-when-then'
import { fold } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { civilAffairs, coordinator, districtEvents, policeHead } from '../duty-lists.examples.ts'
import { type DirectoryEvent, directory, resolveOrganisation, successorOf } from './directory.ts'
import { type MergeDepartments, mergeDepartments } from './merge-departments.ts'

const merge: MergeDepartments = {
  type: 'merge-departments',
  merged: ['education'],
  into: { organisationId: 'civil' },
  from: '2026-11-02',
  reason: '机构改革方案',
  at: '2026-11-01T16:00:00.000Z',
  actor: coordinator,
}
const newcomer = {
  organisationId: 'social',
  kind: 'department',
  name: '区社会事业局',
  aliases: ['区社会局'],
} as const
const mergedEvent = (merged: readonly string[], into: string): DirectoryEvent => ({
  type: 'DepartmentsMerged',
  data: { merged, into, from: '2026-11-02', reason: '机构改革方案' },
})
const when = (change: Partial<MergeDepartments>, events: readonly DirectoryEvent[] = districtEvents) =>
  given(mergeDepartments, events).when({ ...merge, ...change })

describe('a merger', () => {
  it('goes into a department that is there, from the first minute of its day in China', () => {
    when({}).events(mergedEvent(['education'], 'civil'))
  })

  it('goes into a new department, which is registered with it; each merged one counts once', () => {
    when({ merged: ['education', 'civil', 'civil'], into: newcomer }).events(
      { type: 'OrganisationRegistered', data: newcomer },
      mergedEvent(['education', 'civil'], 'social'),
    )
  })

  it('makes their names and aliases mean the successor, over any number of mergers', () => {
    const known = fold(directory, [
      ...districtEvents,
      mergedEvent(['education'], 'civil'),
      { type: 'OrganisationRegistered', data: newcomer },
      mergedEvent(['civil', 'police'], 'social'),
    ])
    for (const name of ['区教育局', '区民政局', '市公安局云溪分局', '区社会局']) {
      expect(resolveOrganisation(known, name)).toEqual(newcomer)
    }
    expect(successorOf(known, 'education')).toEqual(newcomer)
    expect(successorOf(known, 'town')?.organisationId).toBe('town')
    expect(known.organisations.get('civil')).toEqual(civilAffairs)
  })
})

describe('a merger is refused', () => {
  it('when the district is not open', () => {
    when({}, []).refused({ code: 'district-not-found' })
  })

  it('to anybody but the coordinating office', () => {
    when({ actor: policeHead }).refused({
      code: 'not-permitted',
      command: 'merge-departments',
      role: 'department-head',
      organisation: 'police',
      permitted: [{ role: 'coordinator', of: 'coordinating-office' }],
    })
  })

  it('without a reason', () => {
    when({ reason: ' ' }).refused({ code: 'merger-reason-missing' })
  })

  it('before its day', () => {
    when({ at: '2026-11-01T15:59:59.999Z' }).refused({ code: 'merger-not-in-force', from: '2026-11-02' })
  })

  it('of organisations that are not there or are no departments', () => {
    when({ merged: ['nobody'] }).refused({ code: 'organisation-not-found', organisationId: 'nobody' })
    when({ into: { organisationId: 'nobody' } }).refused({
      code: 'organisation-not-found',
      organisationId: 'nobody',
    })
    when({ merged: ['town'] }).refused({ code: 'not-a-department', name: '柳桥街道' })
    when({ into: { organisationId: 'office' } }).refused({ code: 'not-a-department', name: '区委编办' })
  })

  it('into itself', () => {
    when({ merged: ['education', 'civil'] }).refused({ code: 'merged-into-itself', name: '区民政局' })
  })

  it('a second time, and into one that is merged', () => {
    const events = [...districtEvents, mergedEvent(['education'], 'civil')]
    const gone = { code: 'organisation-merged', name: '区教育局', into: '区民政局' } as const
    when({}, events).refused(gone)
    when({ merged: ['police'], into: { organisationId: 'education' } }, events).refused(gone)
  })

  it('into a new department whose name another has', () => {
    when({ into: { ...newcomer, aliases: ['区公安分局'] } }).refused({
      code: 'name-taken',
      name: '区公安分局',
      by: '区公安分局',
    })
  })
})
