import type { DomainEvent } from '@dutybook/kernel'
import type { Delegation, DelegationEnd, StandingDelegation } from './delegations.ts'

export type OrganisationKind = 'coordinating-office' | 'department' | 'township'

/** A township, an upper department or the coordinating office of a district. */
export interface Organisation {
  readonly organisationId: string
  readonly kind: OrganisationKind
  /** Canonical name, as signed. */
  readonly name: string
  /** Other names under which lists mention it. */
  readonly aliases: readonly string[]
}

/** 机构名录: the organisations of one district (区、县). */
export interface Directory {
  readonly status: 'absent' | 'open'
  readonly districtId: string
  readonly name: string
  readonly city?: string
  readonly province?: string
  readonly organisations: ReadonlyMap<string, Organisation>
  /** Into which organisation a merged one went, by organisation id. */
  readonly successors: ReadonlyMap<string, string>
  /** By delegation id, in the order granted; also those that are over. */
  readonly delegations: ReadonlyMap<string, StandingDelegation>
}

/** 机构合并: from a day on, what was asked of the merged departments is asked of the one they went into. */
export interface Merger {
  /** Organisation ids */
  readonly merged: readonly string[]
  /** Organisation id */
  readonly into: string
  /** Day in China, ISO 8601 */
  readonly from: string
  readonly reason: string
}

export type DirectoryEvent =
  | DomainEvent<
      'DistrictOpened',
      {
        readonly districtId: string
        readonly name: string
        readonly city?: string
        readonly province?: string
      }
    >
  | DomainEvent<'OrganisationRegistered', Organisation>
  | DomainEvent<'AliasesAdded', { readonly organisationId: string; readonly aliases: readonly string[] }>
  | DomainEvent<'AliasRemoved', { readonly organisationId: string; readonly alias: string }>
  /** The former name stays as an alias. */
  | DomainEvent<
      'OrganisationRenamed',
      { readonly organisationId: string; readonly name: string; readonly formerName: string }
    >
  | DomainEvent<'DepartmentsMerged', Merger>
  | DomainEvent<'DelegationGranted', Delegation>
  | DomainEvent<'DelegationEnded', DelegationEnd>

export const absentDirectory: Directory = {
  status: 'absent',
  districtId: '',
  name: '',
  organisations: new Map(),
  successors: new Map(),
  delegations: new Map(),
}

export const evolveDirectory = (directory: Directory, event: DirectoryEvent): Directory => {
  switch (event.type) {
    case 'DistrictOpened':
      return { ...directory, ...event.data, status: 'open' }
    case 'OrganisationRegistered':
      return keep(directory, event.data)
    case 'AliasesAdded': {
      const { organisationId, aliases } = event.data
      const known = directory.organisations.get(organisationId) as Organisation
      return keep(directory, { ...known, aliases: [...known.aliases, ...aliases] })
    }
    case 'AliasRemoved': {
      const { organisationId, alias } = event.data
      const known = directory.organisations.get(organisationId) as Organisation
      return keep(directory, { ...known, aliases: known.aliases.filter((one) => one !== alias) })
    }
    case 'OrganisationRenamed': {
      const { organisationId, name, formerName } = event.data
      const known = directory.organisations.get(organisationId) as Organisation
      const others = known.aliases.filter((alias) => withoutSpace(alias) !== withoutSpace(name))
      return keep(directory, { ...known, name, aliases: [...others, formerName] })
    }
    case 'DepartmentsMerged': {
      const { merged, into } = event.data
      const gone = merged.map((organisationId): [string, string] => [organisationId, into])
      return { ...directory, successors: new Map([...directory.successors, ...gone]) }
    }
    case 'DelegationGranted': {
      const { delegationId } = event.data
      return { ...directory, delegations: new Map(directory.delegations).set(delegationId, event.data) }
    }
    case 'DelegationEnded': {
      const { delegationId, endedAt } = event.data
      const known = directory.delegations.get(delegationId) as StandingDelegation
      const ended = { ...known, endedAt }
      return { ...directory, delegations: new Map(directory.delegations).set(delegationId, ended) }
    }
  }
}

const keep = (directory: Directory, organisation: Organisation): Directory => ({
  ...directory,
  organisations: new Map(directory.organisations).set(organisation.organisationId, organisation),
})

export const directory = { initial: absentDirectory, evolve: evolveDirectory }

/** Stream of one district's directory. */
export const directoryStream = (districtId: string): string => `directory-${districtId}`

/**
 * The organisation that answers to this name now, canonical or alias; white space does not count. Names of merged
 * departments lead to the one they went into.
 */
export const resolveOrganisation = (directory: Directory, name: string): Organisation | undefined => {
  const wanted = withoutSpace(name)
  const known = [...directory.organisations.values()].find((organisation) =>
    [organisation.name, ...organisation.aliases].some((one) => withoutSpace(one) === wanted),
  )
  return known === undefined ? undefined : successorOf(directory, known.organisationId)
}

/** The organisation that stands for this one now, over any number of mergers: itself, when it was never merged. */
export const successorOf = (directory: Directory, organisationId: string): Organisation | undefined => {
  let current = organisationId
  for (let next = directory.successors.get(current); next !== undefined; ) {
    current = next
    next = directory.successors.get(current)
  }
  return directory.organisations.get(current)
}

/** Every district has one from its first event on. */
export const coordinatingOffice = (directory: Directory): Organisation => {
  const office = [...directory.organisations.values()].find(({ kind }) => kind === 'coordinating-office')
  if (office === undefined) throw new Error(`district ${directory.districtId} has no coordinating office`)
  return office
}

const withoutSpace = (name: string): string => name.replaceAll(/\s+/gu, '')
