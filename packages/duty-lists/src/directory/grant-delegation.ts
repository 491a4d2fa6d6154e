import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Delegation, overlap, type StandingDelegation } from './delegations.ts'
import { coordinatingOffice, type Directory, type DirectoryEvent, directory } from './directory.ts'
import { type OrganisationMerged, type OrganisationNotFound, standing } from './organisation-refusals.ts'

export interface GrantDelegation extends Omit<Delegation, 'grantedBy'> {
  readonly type: 'grant-delegation'
  /** Now, ISO 8601 */
  readonly at: string
  readonly actor: Actor
}

export type GrantDelegationRefusal =
  | NotPermitted
  | MakerIsChecker
  | OrganisationNotFound
  | OrganisationMerged
  | Refusal<'nothing-to-delegate'>
  | Refusal<'delegation-to-oneself'>
  | Refusal<'delegation-reason-missing'>
  | (Refusal<'delegation-without-duration'> & { readonly from: string; readonly until: string })
  | (Refusal<'delegation-over'> & { readonly since: string })
  | (Refusal<'delegation-chained'> & { readonly person: string })
  | Refusal<'district-not-found'>

/**
 * 授权: the head of an organisation lets somebody of it give its verdicts for a time; while the head is absent another
 * head or the coordinating office arranges it. Delegations may overlap, but lend nothing that is only held on loan.
 */
export const grantDelegation: Decider<Directory, GrantDelegation, DirectoryEvent, GrantDelegationRefusal> = {
  ...directory,
  decide: (command, state) => {
    const { type: _, at, actor, ...asked } = command
    if (state.status === 'absent') return decline({ code: 'district-not-found' })
    const organisation = standing(state, asked.organisationId)
    if ('code' in organisation) return decline(organisation)
    const office = coordinatingOffice(state).organisationId
    const relations = { coordinatingOffice: office, organisation: asked.organisationId }
    const refusal = forbid('grant-delegation', actor, relations)
    if (refusal !== undefined) return decline(refusal)
    const { delegator, delegate, from, until } = asked
    const foreign = delegator === actor.id && actor.organisation !== asked.organisationId
    if (foreign || organisation.kind === 'coordinating-office')
      return decline({ code: 'nothing-to-delegate' })
    if (delegator === delegate) return decline({ code: 'delegation-to-oneself' })
    if (asked.reason.trim() === '') return decline({ code: 'delegation-reason-missing' })
    if (Date.parse(until) <= Date.parse(from))
      return decline({ code: 'delegation-without-duration', from, until })
    if (Date.parse(until) <= Date.parse(at)) return decline({ code: 'delegation-over', since: until })
    const granted: Delegation = { ...asked, grantedBy: actor.id }
    const between = borrower(granted, [...state.delegations.values()])
    if (between !== undefined) return decline({ code: 'delegation-chained', person: between })
    return state.delegations.has(asked.delegationId)
      ? accept()
      : accept({ type: 'DelegationGranted', data: granted })
  },
}

/** Who would both hold and lend at the same time. A head who grants it in person lends authority of his own. */
const borrower = (granted: Delegation, others: readonly StandingDelegation[]): string | undefined => {
  const near = others.filter((one) => one.organisationId === granted.organisationId && overlap(one, granted))
  if (arranged(granted) && near.some(({ delegate }) => delegate === granted.delegator))
    return granted.delegator
  return near.some((one) => arranged(one) && one.delegator === granted.delegate)
    ? granted.delegate
    : undefined
}

/** Somebody else entered it, so nobody has shown that the delegator is a head. */
const arranged = ({ delegator, grantedBy }: Delegation): boolean => delegator !== grantedBy
