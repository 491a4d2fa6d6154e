import { accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { type ImportDraft, type ImportEvent, type ImportResult, importDraft } from './import-draft.ts'
import { importMisplaced, type ImportNotFound, type ImportWrongStatus } from './import-status.ts'

/** What came of an accepted import: what it became, or why the list could not take it. */
export type RecordImportOutcome =
  | { readonly type: 'complete-import'; readonly result: ImportResult }
  | { readonly type: 'return-import'; readonly reason: Refusal }

/** Closes an accepted import, or makes it a draft again. The program says so itself, after it tried. */
export const recordImportOutcome: Decider<
  ImportDraft,
  RecordImportOutcome,
  ImportEvent,
  ImportNotFound | ImportWrongStatus
> = {
  ...importDraft,
  decide: (command, state) => {
    if (command.type === 'complete-import' && state.status === 'completed') return accept()
    const refusal = importMisplaced(state, 'accepted')
    if (refusal !== undefined) return decline(refusal)
    return command.type === 'complete-import'
      ? accept({ type: 'ImportCompleted', data: command.result })
      : accept({ type: 'ImportReturned', data: { reason: command.reason } })
  },
}
