import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { endOf } from './delegations.ts'
import { coordinatingOffice, type Directory, type DirectoryEvent, directory } from './directory.ts'

export interface EndDelegation {
  readonly type: 'end-delegation'
  readonly delegationId: string
  /** Now, ISO 8601 */
  readonly at: string
  readonly actor: Actor
}

export type EndDelegationRefusal =
  | NotPermitted
  | MakerIsChecker
  | (Refusal<'delegation-not-found'> & { readonly delegationId: string })
  | (Refusal<'delegation-over'> & { readonly since: string })
  | Refusal<'district-not-found'>

/** 终止授权 before its time; what was signed under it stays. */
export const endDelegation: Decider<Directory, EndDelegation, DirectoryEvent, EndDelegationRefusal> = {
  ...directory,
  decide: ({ delegationId, at, actor }, state) => {
    if (state.status === 'absent') return decline({ code: 'district-not-found' })
    const delegation = state.delegations.get(delegationId)
    if (delegation === undefined) return decline({ code: 'delegation-not-found', delegationId })
    const { organisationId: organisation, until, endedAt } = delegation
    const office = coordinatingOffice(state).organisationId
    const refusal = forbid('end-delegation', actor, { coordinatingOffice: office, organisation })
    if (refusal !== undefined) return decline(refusal)
    return endOf(delegation) <= Date.parse(at)
      ? decline({ code: 'delegation-over', since: endedAt ?? until })
      : accept({ type: 'DelegationEnded', data: { delegationId, endedAt: at, endedBy: actor.id } })
  },
}
