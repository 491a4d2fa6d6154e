import type { ApiRefusal } from '@dutybook/contracts'
import { type ImportDraft, importDraft, importStream, mayReadImport } from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'
import { ok, type Result, refuse } from '@dutybook/kernel'
import type { Reader } from '../auth/reader.ts'

/** An import that the reader may see; any other does not exist for them. */
export const findImport = async (
  repository: Repository,
  importId: string,
  reader: Reader,
): Promise<Result<{ draft: ImportDraft; revision: number }, ApiRefusal>> => {
  const { state: draft, revision } = await repository.load(importDraft, importStream(importId))
  const { districtId, townshipId } = draft
  const visible =
    districtId === reader.district &&
    mayReadImport(reader, townshipId === undefined ? {} : { township: townshipId })
  return visible ? ok({ draft, revision }) : refuse({ code: 'import-not-found' })
}
