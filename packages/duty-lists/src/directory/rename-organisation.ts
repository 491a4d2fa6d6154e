import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { coordinatingOffice, type Directory, type DirectoryEvent, directory } from './directory.ts'
import {
  type NameTaken,
  type OrganisationMerged,
  type OrganisationNotFound,
  standing,
  taken,
} from './organisation-refusals.ts'

export interface RenameOrganisation {
  readonly type: 'rename-organisation'
  readonly organisationId: string
  readonly name: string
  readonly actor: Actor
}

export type RenameOrganisationRefusal =
  | NotPermitted
  | MakerIsChecker
  | NameTaken
  | OrganisationNotFound
  | OrganisationMerged
  | Refusal<'district-not-found'>

/** 更名: the organisation signs under a new name; lists that use the old one still mean it. */
export const renameOrganisation: Decider<
  Directory,
  RenameOrganisation,
  DirectoryEvent,
  RenameOrganisationRefusal
> = {
  ...directory,
  decide: ({ organisationId, name, actor }, state) => {
    if (state.status === 'absent') return decline({ code: 'district-not-found' })
    const office = coordinatingOffice(state).organisationId
    const refusal = forbid('rename-organisation', actor, { coordinatingOffice: office })
    if (refusal !== undefined) return decline(refusal)
    const organisation = standing(state, organisationId)
    if ('code' in organisation) return decline(organisation)
    const conflict = taken(state, [name], organisationId)
    if (conflict !== undefined) return decline(conflict)
    const formerName = organisation.name
    return name === formerName
      ? accept()
      : accept({ type: 'OrganisationRenamed', data: { organisationId, name, formerName } })
  },
}
