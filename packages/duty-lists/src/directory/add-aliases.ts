import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import {
  coordinatingOffice,
  type Directory,
  type DirectoryEvent,
  directory,
  resolveOrganisation,
} from './directory.ts'
import {
  type NameTaken,
  type OrganisationMerged,
  type OrganisationNotFound,
  standing,
  taken,
} from './organisation-refusals.ts'

export interface AddAliases {
  readonly type: 'add-aliases'
  readonly organisationId: string
  readonly aliases: readonly string[]
  readonly actor: Actor
}

export type AddAliasesRefusal =
  | NotPermitted
  | MakerIsChecker
  | NameTaken
  | OrganisationNotFound
  | OrganisationMerged
  | Refusal<'district-not-found'>

/** 别名: other names and abbreviations of an organisation; those it has already are left out. */
export const addAliases: Decider<Directory, AddAliases, DirectoryEvent, AddAliasesRefusal> = {
  ...directory,
  decide: ({ organisationId, aliases, actor }, state) => {
    if (state.status === 'absent') return decline({ code: 'district-not-found' })
    const office = coordinatingOffice(state).organisationId
    const refusal = forbid('add-aliases', actor, { coordinatingOffice: office })
    if (refusal !== undefined) return decline(refusal)
    const organisation = standing(state, organisationId)
    if ('code' in organisation) return decline(organisation)
    const conflict = taken(state, aliases, organisationId)
    if (conflict !== undefined) return decline(conflict)
    const fresh = [...new Set(aliases.map((alias) => alias.replaceAll(/\s+/gu, '')))].filter(
      (alias) => resolveOrganisation(state, alias) === undefined,
    )
    return fresh.length === 0
      ? accept()
      : accept({ type: 'AliasesAdded', data: { organisationId, aliases: fresh } })
  },
}
