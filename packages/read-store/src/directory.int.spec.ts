import { describe, expect, it } from 'vitest'
import { createRecorder } from './recorder.examples.ts'
import { readModelOf } from './rendered-list.examples.ts'
import { openSampleDistrict } from './sample-district.examples.ts'

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
    expect(district).toEqual({ districtId: 'baishi', name: '白石区', city: '临江市' })
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
