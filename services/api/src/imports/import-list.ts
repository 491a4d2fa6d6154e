import { createHash } from 'node:crypto'
import type { ApiRefusal } from '@dutybook/contracts'
import { departmentsNamed, type DutyListDocument } from '@dutybook/documents'
import {
  coordinatingOffice,
  type Directory,
  directory,
  directoryStream,
  evolveDirectory,
  forbid,
  listStream,
  type OpenList,
  openList,
  registerOrganisations,
  resolveOrganisation,
} from '@dutybook/duty-lists'
import type { IssuedBy, Outcome, Repository } from '@dutybook/event-store'
import { type Actor, type Issued, ok, type Result, refuse, respond } from '@dutybook/kernel'
import { listIdOf, partOf } from '../ids.ts'
import { baselineOf } from './baseline-of.ts'
import { districtNamed, isOfDistrict } from './district-of.ts'
import { newcomers } from './newcomers.ts'
import { readDocument } from './read-document.ts'

export interface ImportList {
  readonly bytes: Uint8Array
  readonly fileName: string | undefined
  readonly districtId: string
  readonly actor: Actor
}

/** Where an import loads and records, and who issued it. */
export interface ImportContext {
  readonly repository: Repository
  readonly by: IssuedBy
}

export interface ImportedList {
  readonly listId: string
  readonly townshipId: string
  readonly document: DutyListDocument
  readonly outcome: Outcome<ApiRefusal> & { readonly ok: true }
}

/**
 * Imports a document: enters its township and departments into the directory, then opens the list in one append.
 * The list's own decision is made first, so that a refused import leaves nothing behind; an import that was cut
 * short between the two is finished by repeating it.
 */
export const importList = async (
  { repository, by }: ImportContext,
  issued: Issued<ImportList>,
): Promise<Result<ImportedList, ApiRefusal>> => {
  const { bytes, fileName, districtId, actor } = issued.command
  const stream = directoryStream(districtId)
  const { state: known } = await repository.load(directory, stream)
  if (known.status === 'absent') return refuse({ code: 'district-not-found' })
  const forbidden = forbid('open-list', actor, {
    coordinatingOffice: coordinatingOffice(known).organisationId,
  })
  if (forbidden !== undefined) return refuse(forbidden)

  const read = readDocument(bytes)
  if (!read.ok) return read
  const { document, township } = read.value
  if (!isOfDistrict(document, known))
    return refuse({
      code: 'document-of-another-district',
      district: districtNamed(document),
      own: known.name,
    })

  const organisations = newcomers(known, township, departmentsNamed(document))
  const register = { type: 'register-organisations', organisations, actor } as const
  const registration = registerOrganisations.decide(register, known)
  if (!registration.accepted) return refuse(registration.refusal)
  const complete = registration.events.reduce(evolveDirectory, known)

  const townshipId = resolveOrganisation(complete, township)?.organisationId ?? ''
  const listId = listIdOf(townshipId)
  const open = (into: Directory): Issued<OpenList> => ({
    ...issued,
    command: {
      type: 'open-list',
      listId,
      directory: into,
      townshipId,
      title: document.title,
      source: { sha256: sha256(bytes), ...(fileName === undefined ? {} : { name: fileName }) },
      items: baselineOf(document, issued.id),
      actor,
    },
  })
  const history = await repository.load(openList, listStream(listId))
  const rehearsal = respond(openList, history, open(complete))
  if (rehearsal.kind === 'refused') return refuse(rehearsal.refusal)
  if (rehearsal.kind === 'record') {
    const part = { id: partOf(issued.id, 'directory'), hash: issued.hash, command: register }
    const registered = await repository.execute(registerOrganisations, stream, part, by)
    if (!registered.ok) return refuse(registered.refusal)
  }

  const { state: current } = await repository.load(directory, stream)
  const outcome = await repository.execute(openList, listStream(listId), open(current), by)
  return outcome.ok ? ok({ listId, townshipId, document, outcome }) : refuse(outcome.refusal)
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
