import { createHash } from 'node:crypto'
import type { ApiRefusal } from '@dutybook/contracts'
import type { DutyListDocument, ReadResult } from '@dutybook/documents'
import {
  coordinatingOffice,
  type Directory,
  directory,
  directoryStream,
  type DraftImport,
  draftImport,
  type DutyList,
  dutyList,
  forbid,
  importStream,
  listStream,
  resolveOrganisation,
} from '@dutybook/duty-lists'
import type { IssuedBy, Outcome, Repository } from '@dutybook/event-store'
import { type Actor, type Issued, ok, type Result, refuse } from '@dutybook/kernel'
import { importIdOf } from '../ids.ts'
import { districtNamed, isOfDistrict } from './district-of.ts'
import { itemsOf } from './items-of.ts'

/** Where imports load, read and record, and who issued them. */
export interface ImportContext {
  readonly repository: Repository
  readonly readDocument: (bytes: Uint8Array) => Promise<ReadResult>
  readonly by: IssuedBy
}

/** For whom a document is brought in: a district, or one list of it. */
export interface Destination {
  readonly directory: Directory
  readonly forList: { readonly listId: string; readonly townshipId: string } | undefined
}

export interface UploadedFile {
  readonly bytes: Uint8Array
  readonly name: string | undefined
}

/** Finds where a document is to go, and refuses who may not bring one in there: before anything is received. */
export const destinationFor = async (
  repository: Repository,
  { districtId, listId, actor }: { districtId: string; listId: string | undefined; actor: Actor },
): Promise<Result<Destination, ApiRefusal>> => {
  const { state: known } = await repository.load(directory, directoryStream(districtId))
  if (known.status === 'absent') return refuse({ code: 'district-not-found' })
  const list = listId === undefined ? undefined : await listOf(repository, listId, districtId)
  if (listId !== undefined && list === undefined) return refuse({ code: 'list-not-found' })
  const forList = list && { listId: list.listId, townshipId: list.townshipId }
  const forbidden = forbid('draft-import', actor, {
    coordinatingOffice: coordinatingOffice(known).organisationId,
    ...(forList !== undefined && { township: forList.townshipId }),
  })
  return forbidden === undefined ? ok({ directory: known, forList }) : refuse(forbidden)
}

const listOf = async (
  repository: Repository,
  listId: string,
  districtId: string,
): Promise<DutyList | undefined> => {
  const { state } = await repository.load(dutyList, listStream(listId))
  return state.districtId === districtId ? state : undefined
}

/** Reads a document and keeps it as a draft with what was noticed in it. Of a file that is refused nothing is kept. */
export const bringIn = async (
  { repository, readDocument, by }: ImportContext,
  destination: Destination,
  issued: Issued<UploadedFile>,
): Promise<Result<{ importId: string; outcome: Outcome<ApiRefusal> }, ApiRefusal>> => {
  const { bytes, name } = issued.command
  const read = await readDocument(bytes)
  if (!read.ok) return refuse({ code: 'document-not-readable', finding: read.refusal.finding })
  const { directory: known, forList } = destination
  const refusal = foreign(read.value, destination)
  if (refusal !== undefined) return refuse(refusal)

  const { title, township, findings } = read.value
  const townshipName =
    forList === undefined ? township.name : known.organisations.get(forList.townshipId)?.name
  const importId = importIdOf(issued.id)
  const command: DraftImport = {
    type: 'draft-import',
    importId,
    districtId: known.districtId,
    coordinatingOffice: coordinatingOffice(known).organisationId,
    ...(forList !== undefined && { forList }),
    ...(townshipName != null && { township: townshipName }),
    title,
    source: { sha256: sha256(bytes), ...(name !== undefined && { name }) },
    items: itemsOf(read.value, issued.id),
    findings: findings.map((finding) => ({ ...finding })),
    actor: by.actor,
  }
  const outcome = await repository.execute(draftImport, importStream(importId), { ...issued, command }, by)
  return ok({ importId, outcome })
}

/** A document that says it is of another district or township than where it is brought in. */
const foreign = (
  document: DutyListDocument,
  { directory: known, forList }: Destination,
): ApiRefusal | undefined => {
  if (!isOfDistrict(document, known)) {
    return { code: 'document-of-another-district', district: districtNamed(document), own: known.name }
  }
  const { name } = document.township
  if (forList === undefined || name === null) return undefined
  return resolveOrganisation(known, name)?.organisationId === forList.townshipId
    ? undefined
    : {
        code: 'document-of-another-township',
        township: name,
        own: known.organisations.get(forList.townshipId)?.name ?? '',
      }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
