import type { OrganisationKind } from '@dutybook/duty-lists'
import { v5 as nameBasedUuid } from 'uuid'

/** Root of all ids that are made from names, so that the same thing gets the same id everywhere. */
const DUTYBOOK = '17a7764e-9e82-41fa-9081-c5fac52ed360'

/** Identity of a command: the same person with the same key repeats the same command. */
export const commandIdOf = (personId: string, idempotencyKey: string): string =>
  nameBasedUuid(`${personId}\n${idempotencyKey}`, DUTYBOOK)

/** A district is known by its name and where it lies. */
export const districtIdOf = (place: { name: string; city?: string; province?: string }): string =>
  nameBasedUuid(['district', place.province ?? '', place.city ?? '', place.name].join('\n'), DUTYBOOK)

export const organisationIdOf = (districtId: string, kind: OrganisationKind, name: string): string =>
  nameBasedUuid(`${kind}\n${name}`, districtId)

/** A township has one list. */
export const listIdOf = (townshipId: string): string => nameBasedUuid('duty-list', townshipId)

export const proposalIdOf = (commandId: string): string => nameBasedUuid('proposal', commandId)

export const objectionIdOf = (commandId: string): string => nameBasedUuid('objection', commandId)

export const delegationIdOf = (commandId: string): string => nameBasedUuid('delegation', commandId)

export const webhookIdOf = (commandId: string): string => nameBasedUuid('webhook', commandId)

export const importIdOf = (commandId: string): string => nameBasedUuid('import', commandId)

export const editionIdOf = (listId: string, number: number): string =>
  nameBasedUuid(`edition\n${number}`, listId)

/** The n-th new item that a command makes. */
export const newItemIdOf = (commandId: string, index: number): string =>
  nameBasedUuid(`item\n${index}`, commandId)

/** A command that another one consists of. */
export const partOf = (commandId: string, part: string): string => nameBasedUuid(`part\n${part}`, commandId)

/** Somebody the development issuer invents: one person for each role in an organisation. */
export const devPersonIdOf = (organisationId: string, role: string): string =>
  nameBasedUuid(`person\n${role}`, organisationId)

/** An organisation outside of every directory, such as the platform's operator. */
export const outsideOrganisationIdOf = (name: string, districtId = ''): string =>
  nameBasedUuid(`outside\n${districtId}\n${name}`, DUTYBOOK)
