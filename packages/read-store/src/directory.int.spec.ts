import { addAliases, directoryStream, mergeDepartments, renameOrganisation } from '@dutybook/duty-lists'
import { describe, expect, it } from 'vitest'
import { createRecorder } from './recorder.examples.ts'
import { readModelOf } from './rendered-list.examples.ts'
import { at, openSampleDistrict } from './sample-district.examples.ts'
import { sampleLog } from './sample-log.examples.ts'

describe('the directory', () => {
  const recorder = createRecorder()
  openSampleDistrict(recorder)
  openSampleDistrict(recorder, 'baishi')
  const readModel = readModelOf(recorder)

  it('names the districts in the order they were opened', () => {
    expect(readModel.directories()).toEqual([
      { districtId: 'qingshui', name: '清水区', city: '临江市' },
      { districtId: 'baishi', name: '白石区', city: '临江市' },
    ])
  })

  it('has the organisations of one district, with their aliases', () => {
    const { organisations = [], ...district } = readModel.directory('baishi') ?? {}
    expect(district).toEqual({ districtId: 'baishi', name: '白石区', city: '临江市', mergers: [] })
    expect(organisations.map(({ organisationId }) => organisationId)).toEqual(
      ['office', 'education', 'water', 'market', 'town', 'street'].map((name) => `baishi-${name}`),
    )
    expect(organisations[1]).toEqual({
      organisationId: 'baishi-education',
      kind: 'department',
      name: '区教育局',
      aliases: ['教育局'],
    })
  })

  it('does not know other districts', () => {
    expect(readModel.directory('nowhere')).toBeUndefined()
  })
})

describe('a directory that is kept', () => {
  const { recorder, district, town } = sampleLog()
  const { id } = district
  const stream = directoryStream('qingshui')
  const actor = at('coordinator', id('office'))
  town.propose('p1', 'in-sign-off', { kind: 'retire', itemId: 'c3', reason: '依据废止' })
  town.sign('p1', id('water'), { verdict: 'approve' })
  const organisationId = id('education')
  recorder.play(addAliases, stream, { type: 'add-aliases', organisationId, aliases: ['区教委'], actor })
  const renaming = { type: 'rename-organisation', organisationId, name: '区教育体育局', actor } as const
  recorder.play(renameOrganisation, stream, renaming)
  const now = '2026-11-21T00:00:00.000Z'
  const merging = (from: string, into: string) =>
    recorder.play(mergeDepartments, stream, {
      type: 'merge-departments',
      merged: [id(from)],
      into: { organisationId: id(into) },
      from: '2026-11-01',
      reason: '机构改革',
      at: now,
      actor,
    })
  merging('water', 'market')
  merging('market', 'education')
  const readModel = readModelOf(recorder)
  const known = readModel.directory('qingshui')

  it('has the new name, and the former one as an alias', () => {
    expect(known?.organisations.find((one) => one.organisationId === organisationId)).toEqual({
      organisationId,
      kind: 'department',
      name: '区教育体育局',
      aliases: ['教育局', '区教委', '区教育局'],
    })
  })

  it('names the successor of merged departments, over any number of mergers', () => {
    expect(known?.mergers).toEqual([
      { merged: [id('water')], into: id('market'), from: '2026-11-01', reason: '机构改革' },
      { merged: [id('market')], into: id('education'), from: '2026-11-01', reason: '机构改革' },
    ])
    const successors = known?.organisations.map((one) => [one.name, one.successorId])
    expect(successors).toContainEqual(['区水利局', organisationId])
    expect(successors).toContainEqual(['区市场监督管理局', organisationId])
    expect(readModel.predecessors(organisationId)).toEqual([id('water'), id('market')])
  })

  it('lets the successor see what a merged department signed, and the merged department too', () => {
    for (const reader of [organisationId, id('water')]) {
      const visible = readModel.proposals('qingshui', { organisationId: reader }, {}, { limit: 9 })
      expect(visible.items.map(({ proposalId }) => proposalId)).toEqual(['p1'])
    }
  })
})
