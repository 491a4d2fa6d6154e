import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type ImportDraft, type ImportEvent, importDraft } from './import-draft.ts'
import { importMisplaced, type ImportNotFound, type ImportWrongStatus } from './import-status.ts'

export interface WithdrawImport {
  readonly type: 'withdraw-import'
  readonly coordinatingOffice: string
  readonly reason: string
  readonly actor: Actor
}

export type WithdrawImportRefusal =
  | NotPermitted
  | MakerIsChecker
  | ImportNotFound
  | ImportWrongStatus
  | Refusal<'reason-missing'>

/** Ends a draft that nobody will accept; what it said stays on record. */
export const withdrawImport: Decider<ImportDraft, WithdrawImport, ImportEvent, WithdrawImportRefusal> = {
  ...importDraft,
  decide: ({ coordinatingOffice, reason, actor }, state) => {
    const relations = {
      coordinatingOffice,
      ...(state.townshipId !== undefined && { township: state.townshipId }),
    }
    const refusal = importMisplaced(state, 'draft') ?? forbid('withdraw-import', actor, relations)
    if (refusal !== undefined) return decline(refusal)
    if (reason.trim() === '') return decline({ code: 'reason-missing' })
    return accept({ type: 'ImportWithdrawn', data: { reason } })
  },
}
