import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Directory, type DirectoryEvent, directory, type Organisation } from './directory.ts'

export interface OpenDistrict {
  readonly type: 'open-district'
  readonly districtId: string
  readonly name: string
  readonly city?: string
  readonly province?: string
  readonly coordinatingOffice: Omit<Organisation, 'kind'>
  readonly actor: Actor
}

export type OpenDistrictRefusal = NotPermitted | MakerIsChecker | Refusal<'district-already-open'>

/** Opens a district together with its coordinating office. */
export const openDistrict: Decider<Directory, OpenDistrict, DirectoryEvent, OpenDistrictRefusal> = {
  ...directory,
  decide: (command, state) => {
    const refusal = forbid('open-district', command.actor, {})
    if (refusal !== undefined) return decline(refusal)
    if (state.status === 'open') return decline({ code: 'district-already-open' })
    const { type: _, actor: __, coordinatingOffice, ...district } = command
    return accept(
      { type: 'DistrictOpened', data: district },
      { type: 'OrganisationRegistered', data: { ...coordinatingOffice, kind: 'coordinating-office' } },
    )
  },
}
