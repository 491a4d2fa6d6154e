import type { ApiRefusal, comparison } from '@dutybook/contracts'
import {
  changesOfDocument,
  differences,
  type DutyList,
  dutyList,
  type ImportDraft,
  listStream,
  reviseList,
} from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'
import { ok, type Result, refuse } from '@dutybook/kernel'
import type { z } from 'zod'
import { newItemIdOf, partOf } from '../ids.ts'

/** The changes that lead from a list to the items of an import; always the same ones. */
export const changesOfImport = (list: DutyList, { importId, items }: ImportDraft) => {
  const maker = partOf(importId, 'proposal')
  return changesOfDocument(list, items.toArray(), { newItemId: (index) => newItemIdOf(maker, index) })
}

/** What an import says otherwise than its list. */
export const compareImport = async (
  repository: Repository,
  draft: ImportDraft,
): Promise<Result<z.input<typeof comparison>, ApiRefusal>> => {
  const { listId } = draft
  if (listId === undefined) return refuse({ code: 'import-without-list' })
  const { state: list } = await repository.load(dutyList, listStream(listId))
  const { changes, unexpressed } = changesOfImport(list, draft)
  const head = { listId, baseRevision: list.revision, unexpressed: [...unexpressed] }
  if (changes.length === 0) return ok({ ...head, differences: [] })
  const proposal = { proposalId: draft.importId, baseRevision: list.revision, changes }
  const revised = reviseList(list, proposal)
  return revised.ok ? ok({ ...head, differences: differences(list, revised.value) }) : refuse(revised.refusal)
}
