import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import {
  administrator,
  coordinator,
  district,
  districtEvents,
  education,
  police,
  town,
} from '../duty-lists.examples.ts'
import { resolveOrganisation } from './directory.ts'
import { openDistrict } from './open-district.ts'
import { registerOrganisations } from './register-organisations.ts'

const open = {
  type: 'open-district',
  districtId: 'district',
  name: '云溪区',
  coordinatingOffice: { organisationId: 'office', name: '区委编办', aliases: [] },
  actor: administrator,
} as const
const health = {
  organisationId: 'health',
  kind: 'department',
  name: '区卫生健康局',
  aliases: ['区卫健局'],
} as const

describe('no district yet', () => {
  it('the administrator opens it with its coordinating office', () => {
    given(openDistrict, [])
      .when(open)
      .events(
        { type: 'DistrictOpened', data: { districtId: 'district', name: '云溪区' } },
        {
          type: 'OrganisationRegistered',
          data: { organisationId: 'office', kind: 'coordinating-office', name: '区委编办', aliases: [] },
        },
      )
  })

  it('nobody else does', () => {
    given(openDistrict, [])
      .when({ ...open, actor: coordinator })
      .refused({
        code: 'not-permitted',
        command: 'open-district',
        role: 'coordinator',
        organisation: 'office',
        permitted: [{ role: 'administrator' }],
      })
  })

  it('no organisation is registered', () => {
    given(registerOrganisations, [])
      .when({ type: 'register-organisations', organisations: [health], actor: coordinator })
      .refused({ code: 'district-not-found' })
  })
})

describe('an open district', () => {
  const register = (...organisations: readonly (typeof health | typeof education)[]) =>
    given(registerOrganisations, districtEvents).when({
      type: 'register-organisations',
      organisations,
      actor: coordinator,
    })

  it('is not opened again', () => {
    given(openDistrict, districtEvents).when(open).refused({ code: 'district-already-open' })
  })

  it('takes new organisations and leaves known ones as they are', () => {
    register(education, health, health).events({ type: 'OrganisationRegistered', data: health })
  })

  it('refuses a name that another organisation has', () => {
    register({ ...health, aliases: ['市公安局云溪分局'] } as never).refused({
      code: 'name-taken',
      name: '市公安局云溪分局',
      by: '区公安分局',
    })
  })

  it('is kept by its own coordinating office', () => {
    given(registerOrganisations, districtEvents)
      .when({
        type: 'register-organisations',
        organisations: [health],
        actor: { ...coordinator, organisation: 'another-office' },
      })
      .refused({
        code: 'not-permitted',
        command: 'register-organisations',
        role: 'coordinator',
        organisation: 'another-office',
        permitted: [{ role: 'coordinator', of: 'coordinating-office' }],
      })
  })

  it('resolves canonical names and aliases, white space aside', () => {
    expect(resolveOrganisation(district, '区 教 育 局')).toEqual(education)
    expect(resolveOrganisation(district, '市公安局云溪分局')).toEqual(police)
    expect(resolveOrganisation(district, '柳桥街道')).toEqual(town)
    expect(resolveOrganisation(district, '区园林局')).toBeUndefined()
  })
})
