import type { DomainEvent } from '@dutybook/kernel'

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

export const absentDirectory: Directory = {
  status: 'absent',
  districtId: '',
  name: '',
  organisations: new Map(),
}

export const evolveDirectory = (directory: Directory, event: DirectoryEvent): Directory => {
  switch (event.type) {
    case 'DistrictOpened':
      return { ...directory, ...event.data, status: 'open' }
    case 'OrganisationRegistered':
      return {
        ...directory,
        organisations: new Map(directory.organisations).set(event.data.organisationId, event.data),
      }
  }
}

export const directory = { initial: absentDirectory, evolve: evolveDirectory }

/** Stream of one district's directory. */
export const directoryStream = (districtId: string): string => `directory-${districtId}`

/** The organisation known under this name, canonical or alias; white space does not count. */
export const resolveOrganisation = (directory: Directory, name: string): Organisation | undefined => {
  const wanted = withoutSpace(name)
  return [...directory.organisations.values()].find((organisation) =>
    [organisation.name, ...organisation.aliases].some((known) => withoutSpace(known) === wanted),
  )
}

/** Every district has one from its first event on. */
export const coordinatingOffice = (directory: Directory): Organisation => {
  const office = [...directory.organisations.values()].find(({ kind }) => kind === 'coordinating-office')
  if (office === undefined) throw new Error(`district ${directory.districtId} has no coordinating office`)
  return office
}

const withoutSpace = (name: string): string => name.replaceAll(/\s+/gu, '')
