import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import type { NameTaken } from './organisation-refusals.ts'
import {
  coordinatingOffice,
  type Directory,
  type DirectoryEvent,
  directory,
  evolveDirectory,
  type Organisation,
  resolveOrganisation,
} from './directory.ts'

export interface RegisterOrganisations {
  readonly type: 'register-organisations'
  readonly organisations: readonly Organisation[]
  readonly actor: Actor
}

export type RegisterOrganisationsRefusal =
  | NotPermitted
  | MakerIsChecker
  | NameTaken
  | Refusal<'district-not-found'>

/** Enters organisations; one that is known under its name already is left as it is. */
export const registerOrganisations: Decider<
  Directory,
  RegisterOrganisations,
  DirectoryEvent,
  RegisterOrganisationsRefusal
> = {
  ...directory,
  decide: ({ organisations, actor }, state) => {
    if (state.status === 'absent') return decline({ code: 'district-not-found' })
    const office = coordinatingOffice(state).organisationId
    const refusal = forbid('register-organisations', actor, { coordinatingOffice: office })
    if (refusal !== undefined) return decline(refusal)

    let known = state
    const events: DirectoryEvent[] = []
    for (const organisation of organisations) {
      const namesake = resolveOrganisation(known, organisation.name)
      if (namesake?.kind === organisation.kind) continue
      const taken = [organisation.name, ...organisation.aliases]
        .map((name) => ({ name, by: resolveOrganisation(known, name) }))
        .find(({ by }) => by !== undefined)
      if (taken?.by !== undefined) return decline({ code: 'name-taken', name: taken.name, by: taken.by.name })
      const event: DirectoryEvent = { type: 'OrganisationRegistered', data: organisation }
      events.push(event)
      known = evolveDirectory(known, event)
    }
    return accept(...events)
  },
}
