import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Correction, type CorrectionRefusal, correct, inspectCorrection } from './corrections.ts'
import { type ImportDraft, type ImportEvent, importDraft } from './import-draft.ts'
import { importMisplaced, type ImportNotFound, type ImportWrongStatus } from './import-status.ts'

export interface CorrectImport {
  readonly type: 'correct-import'
  readonly coordinatingOffice: string
  readonly corrections: readonly Correction[]
  readonly actor: Actor
}

export type CorrectImportRefusal =
  | NotPermitted
  | MakerIsChecker
  | ImportNotFound
  | ImportWrongStatus
  | CorrectionRefusal
  | Refusal<'no-corrections'>

/** Corrects a draft, all corrections or none. The document itself stays on record as it was read. */
export const correctImport: Decider<ImportDraft, CorrectImport, ImportEvent, CorrectImportRefusal> = {
  ...importDraft,
  decide: ({ coordinatingOffice, corrections, actor }, state) => {
    const relations = {
      coordinatingOffice,
      ...(state.townshipId !== undefined && { township: state.townshipId }),
    }
    const refusal = importMisplaced(state, 'draft') ?? forbid('correct-import', actor, relations)
    if (refusal !== undefined) return decline(refusal)
    if (corrections.length === 0) return decline({ code: 'no-corrections' })
    let corrected = state
    for (const [index, correction] of corrections.entries()) {
      const impossible = inspectCorrection(corrected, correction, index)
      if (impossible !== undefined) return decline(impossible)
      corrected = correct(corrected, correction)
    }
    return accept({ type: 'ImportCorrected', data: { corrections } })
  },
}
