import { given } from '@dutybook/kernel/given-when-then'
import { fold } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { coordinator, districtEvents, education, educationHead, police } from '../duty-lists.examples.ts'
import { type AddAliases, addAliases } from './add-aliases.ts'
import { type DirectoryEvent, directory, resolveOrganisation } from './directory.ts'
import { type RenameOrganisation, renameOrganisation } from './rename-organisation.ts'

const adding = (...aliases: readonly string[]): AddAliases => ({
  type: 'add-aliases',
  organisationId: 'education',
  aliases,
  actor: coordinator,
})
const renaming = (name: string): RenameOrganisation => ({
  type: 'rename-organisation',
  organisationId: 'education',
  name,
  actor: coordinator,
})
const mergedEvents: readonly DirectoryEvent[] = [
  ...districtEvents,
  {
    type: 'DepartmentsMerged',
    data: { merged: ['education'], into: 'civil', from: '2026-11-01', reason: '机构改革' },
  },
]
const alias: DirectoryEvent = {
  type: 'AliasesAdded',
  data: { organisationId: 'education', aliases: ['区教委'] },
}
const renamed: DirectoryEvent = {
  type: 'OrganisationRenamed',
  data: { organisationId: 'education', name: '区教育体育局', formerName: '区教育局' },
}

describe('no district yet', () => {
  it('there is nobody to name', () => {
    given(addAliases, []).when(adding('区教委')).refused({ code: 'district-not-found' })
    given(renameOrganisation, []).when(renaming('区教委')).refused({ code: 'district-not-found' })
  })
})

describe('an alias', () => {
  it('is added without white space, each once', () => {
    given(addAliases, districtEvents).when(adding('区 教委', '区教委')).events(alias)
  })

  it('that the organisation has already is left out, so that a repetition changes nothing', () => {
    given(addAliases, [...districtEvents, alias])
      .when(adding('区教委', '区教育局'))
      .events()
  })

  it('that means another organisation is refused', () => {
    given(addAliases, districtEvents)
      .when(adding('区教委', '市公安局 云溪分局'))
      .refused({ code: 'name-taken', name: '市公安局 云溪分局', by: police.name })
  })

  it('resolves from then on', () => {
    const known = fold(directory, [...districtEvents, alias])
    expect(resolveOrganisation(known, '区教委')?.organisationId).toBe('education')
  })
})

describe('a new name', () => {
  it('replaces the old one, which stays as an alias', () => {
    given(renameOrganisation, districtEvents).when(renaming('区教育体育局')).events(renamed)
    const known = fold(directory, [...districtEvents, renamed])
    expect(resolveOrganisation(known, '区教育局')).toEqual({
      ...education,
      name: '区教育体育局',
      aliases: ['区教育局'],
    })
  })

  it('may be an alias it had, which is then no alias any more', () => {
    given(renameOrganisation, [...districtEvents, alias])
      .when(renaming('区教委'))
      .events({
        type: 'OrganisationRenamed',
        data: { organisationId: 'education', name: '区教委', formerName: '区教育局' },
      })
    const back: DirectoryEvent = {
      type: 'OrganisationRenamed',
      data: { organisationId: 'education', name: '区教育局', formerName: '区教育体育局' },
    }
    const known = fold(directory, [...districtEvents, renamed, back])
    expect(known.organisations.get('education')?.aliases).toEqual(['区教育体育局'])
  })

  it('that it has already changes nothing', () => {
    given(renameOrganisation, districtEvents).when(renaming('区教育局')).events()
  })

  it('of another organisation is refused', () => {
    given(renameOrganisation, districtEvents)
      .when(renaming('区民政局'))
      .refused({ code: 'name-taken', name: '区民政局', by: '区民政局' })
  })
})

describe('names', () => {
  const permitted = [{ role: 'coordinator', of: 'coordinating-office' }] as const

  it('are kept by the coordinating office only', () => {
    const by = { role: 'department-head', organisation: 'education', permitted }
    given(addAliases, districtEvents)
      .when({ ...adding('区教委'), actor: educationHead })
      .refused({ code: 'not-permitted', command: 'add-aliases', ...by })
    given(renameOrganisation, districtEvents)
      .when({ ...renaming('区教委'), actor: educationHead })
      .refused({ code: 'not-permitted', command: 'rename-organisation', ...by })
  })

  it('belong to an organisation that is there', () => {
    const refusal = { code: 'organisation-not-found', organisationId: 'nobody' } as const
    const organisationId = 'nobody'
    given(addAliases, districtEvents)
      .when({ ...adding('区教委'), organisationId })
      .refused(refusal)
    given(renameOrganisation, districtEvents)
      .when({ ...renaming('区教委'), organisationId })
      .refused(refusal)
  })

  it('are not given to one that went into another', () => {
    const refusal = { code: 'organisation-merged', name: '区教育局', into: '区民政局' } as const
    given(addAliases, mergedEvents).when(adding('区教委')).refused(refusal)
    given(renameOrganisation, mergedEvents).when(renaming('区教委')).refused(refusal)
  })
})
