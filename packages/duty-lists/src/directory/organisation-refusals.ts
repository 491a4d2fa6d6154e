import type { Refusal } from '@dutybook/kernel'
import { type Directory, type Organisation, resolveOrganisation, successorOf } from './directory.ts'

export interface NameTaken extends Refusal<'name-taken'> {
  readonly name: string
  readonly by: string
}

export interface OrganisationNotFound extends Refusal<'organisation-not-found'> {
  readonly organisationId: string
}

/** The organisation went into another one; what is to be kept is kept there. */
export interface OrganisationMerged extends Refusal<'organisation-merged'> {
  readonly name: string
  readonly into: string
}

/** The organisation, when it is there and was not merged into another. */
export const standing = (
  directory: Directory,
  organisationId: string,
): Organisation | OrganisationNotFound | OrganisationMerged => {
  const known = directory.organisations.get(organisationId)
  if (known === undefined) return { code: 'organisation-not-found', organisationId }
  const successor = successorOf(directory, organisationId)
  return successor === undefined || successor.organisationId === organisationId
    ? known
    : { code: 'organisation-merged', name: known.name, into: successor.name }
}

/** The first of the names that another organisation answers to. */
export const taken = (
  directory: Directory,
  names: readonly string[],
  ownId?: string,
): NameTaken | undefined => {
  for (const name of names) {
    const by = resolveOrganisation(directory, name)
    if (by !== undefined && by.organisationId !== ownId) return { code: 'name-taken', name, by: by.name }
  }
  return undefined
}
