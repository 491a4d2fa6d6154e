import type { ApiRefusal } from '@dutybook/contracts'
import {
  coordinatingOffice,
  directory,
  directoryStream,
  type ImportDraft,
  type ImportEvent,
  importStream,
} from '@dutybook/duty-lists'
import type { Outcome, Repository } from '@dutybook/event-store'
import type { Decider } from '@dutybook/kernel'
import type { FastifyRequest } from 'fastify'
import { issue, issuedBy } from '../plugins/commands.ts'
import { findImport } from './find-import.ts'

/** Has an import that the reader may see decide a command; `commandFor` gets the coordinating office of its district. */
export const commandImport = async <C, R extends ApiRefusal>(
  repository: Repository,
  request: FastifyRequest,
  importId: string,
  decider: Decider<ImportDraft, C, ImportEvent, R>,
  commandFor: (coordinatingOffice: string) => C,
): Promise<Outcome<ApiRefusal>> => {
  const found = await findImport(repository, importId, request.reader)
  if (!found.ok) return found
  const { state: known } = await repository.load(directory, directoryStream(found.value.draft.districtId))
  return repository.execute(
    decider,
    importStream(importId),
    issue(request, commandFor(coordinatingOffice(known).organisationId)),
    issuedBy(request),
    request.expectedRevision,
  )
}
