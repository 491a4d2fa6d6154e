import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { coordinatingOffice, type Directory, type DirectoryEvent, directory } from './directory.ts'
import { type OrganisationMerged, type OrganisationNotFound, standing } from './organisation-refusals.ts'

export interface RemoveAlias {
  readonly type: 'remove-alias'
  readonly organisationId: string
  readonly alias: string
  readonly actor: Actor
}

export type RemoveAliasRefusal =
  | NotPermitted
  | MakerIsChecker
  | OrganisationNotFound
  | OrganisationMerged
  | (Refusal<'alias-unknown'> & { readonly alias: string; readonly name: string })
  | Refusal<'district-not-found'>

/** 撤销别名: a name entered by mistake means nobody again. What was routed by it meanwhile stays where it is. */
export const removeAlias: Decider<Directory, RemoveAlias, DirectoryEvent, RemoveAliasRefusal> = {
  ...directory,
  decide: ({ organisationId, alias, actor }, state) => {
    if (state.status === 'absent') return decline({ code: 'district-not-found' })
    const office = coordinatingOffice(state).organisationId
    const refusal = forbid('remove-alias', actor, { coordinatingOffice: office })
    if (refusal !== undefined) return decline(refusal)
    const organisation = standing(state, organisationId)
    if ('code' in organisation) return decline(organisation)
    return organisation.aliases.includes(alias)
      ? accept({ type: 'AliasRemoved', data: { organisationId, alias } })
      : decline({ code: 'alias-unknown', alias, name: organisation.name })
  },
}
