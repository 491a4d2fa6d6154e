import type { Actor } from '@dutybook/kernel'

/**
 * 授权: a person whose authority an organisation's verdicts need lets another person of the same organisation give them,
 * from an instant until another one.
 */
export interface Delegation {
  readonly delegationId: string
  readonly organisationId: string
  /** Person */
  readonly delegator: string
  /** Person */
  readonly delegate: string
  /** First instant, ISO 8601 */
  readonly from: string
  /** First instant after it, ISO 8601 */
  readonly until: string
  readonly reason: string
  /** Person: the delegator, or who acted in the delegator's absence. */
  readonly grantedBy: string
}

/** A delegation as it stands; `endedAt`: ended before its time. */
export interface StandingDelegation extends Delegation {
  readonly endedAt?: string
}

export interface DelegationEnd {
  readonly delegationId: string
  /** Instant, ISO 8601 */
  readonly endedAt: string
  /** Person */
  readonly endedBy: string
}

/** The instant from which it does not hold any more. */
export const endOf = ({ until, endedAt }: StandingDelegation): number =>
  endedAt === undefined ? Date.parse(until) : Math.min(Date.parse(until), Date.parse(endedAt))

/** Whether it holds at an instant (ISO 8601). */
export const holds = (delegation: StandingDelegation, at: string): boolean =>
  Date.parse(delegation.from) <= Date.parse(at) && Date.parse(at) < endOf(delegation)

/** Whether there is an instant at which both hold. */
export const overlap = (one: StandingDelegation, other: StandingDelegation): boolean =>
  Date.parse(one.from) < endOf(other) && Date.parse(other.from) < endOf(one)

/** Persons on whose behalf somebody may act for an organisation at an instant, each once, in the order granted. */
export const delegatorsOf = (
  delegations: readonly StandingDelegation[],
  { id, organisation }: Pick<Actor, 'id' | 'organisation'>,
  at: string,
): readonly string[] => {
  const held = delegations.filter(
    (one) => one.delegate === id && one.organisationId === organisation && holds(one, at),
  )
  return [...new Set(held.map(({ delegator }) => delegator))]
}

/** Others read those of their own organisation. */
export const mayReadEveryDelegation = (reader: Pick<Actor, 'role'>): boolean =>
  reader.role === 'coordinator' || reader.role === 'auditor'
