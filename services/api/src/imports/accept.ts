import type { ApiRefusal } from '@dutybook/contracts'
import {
  acceptImport,
  coordinatingOffice,
  directory,
  directoryStream,
  importStream,
  type ImportResult,
  recordImportOutcome,
} from '@dutybook/duty-lists'
import type { Outcome } from '@dutybook/event-store'
import { ok, type Result, refuse } from '@dutybook/kernel'
import { partOf } from '../ids.ts'
import { commandOfImport, type Landing, type LandingContext } from './landing.ts'

export interface Landed {
  readonly result: ImportResult
  readonly outcome: Outcome<ApiRefusal> & { readonly ok: true }
}

/**
 * Accepts a draft and makes it what it is to become. The acceptance is recorded first, so that nothing changes in
 * between, and only when a rehearsal says that it will do; one that was cut short is finished by accepting again.
 */
export const accept = async (
  context: LandingContext,
  landing: Landing,
  expectedRevision: number | undefined,
): Promise<Result<Landed, ApiRefusal>> => {
  const { repository, by, actor, draft, acceptance } = context
  const stream = importStream(draft.importId)
  const { state: known } = await repository.load(directory, directoryStream(draft.districtId))
  const command = {
    type: 'accept-import',
    coordinatingOffice: coordinatingOffice(known).organisationId,
    purpose: landing.purpose,
    actor,
  } as const
  const decision = acceptImport.decide(command, draft)
  if (!decision.accepted) return refuse(decision.refusal)
  const refusal = draft.status === 'draft' ? await landing.rehearse() : undefined
  if (refusal !== undefined) return refuse(refusal)
  const issued = { ...acceptance, command }
  const accepted = await repository.execute(acceptImport, stream, issued, by, expectedRevision)
  if (!accepted.ok) return refuse(accepted.refusal)

  const landed = await landing.perform()
  if (!landed.ok) {
    const giveBack = { type: 'return-import', reason: landed.refusal } as const
    await repository.execute(
      recordImportOutcome,
      stream,
      { id: partOf(acceptance.id, 'return'), hash: acceptance.hash, command: giveBack },
      by,
    )
    return refuse(landed.refusal)
  }
  const { result } = landing
  const complete = commandOfImport(draft, 'complete', { type: 'complete-import', result } as const)
  await repository.execute(recordImportOutcome, stream, complete, by)
  return ok({ result, outcome: landed })
}
