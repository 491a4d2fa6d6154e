import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import {
  type ImportDraft,
  type ImportEvent,
  type ImportPurpose,
  importDraft,
  openErrors,
} from './import-draft.ts'
import { importMisplaced, type ImportNotFound, type ImportWrongStatus } from './import-status.ts'

export interface AcceptImport {
  readonly type: 'accept-import'
  readonly coordinatingOffice: string
  readonly purpose: ImportPurpose
  readonly actor: Actor
}

/** The document contradicts itself where nobody has said yet what is right. */
export interface ErrorsNotSettled extends Refusal<'errors-not-settled'> {
  readonly findings: readonly { readonly index: number; readonly code: string }[]
}

export type AcceptImportRefusal =
  | NotPermitted
  | MakerIsChecker
  | ImportNotFound
  | ImportWrongStatus
  | ErrorsNotSettled
  | Refusal<'township-not-named'>
  | Refusal<'import-without-list'>

/** Freezes a draft to become a list or a proposal. Repeated while that is under way, it changes nothing. */
export const acceptImport: Decider<ImportDraft, AcceptImport, ImportEvent, AcceptImportRefusal> = {
  ...importDraft,
  decide: ({ coordinatingOffice, purpose, actor }, state) => {
    const relations = {
      coordinatingOffice,
      ...(state.townshipId !== undefined && { township: state.townshipId }),
    }
    const command = purpose === 'propose-revision' ? 'propose-revision' : 'open-list'
    const refusal =
      importMisplaced(state, 'draft', 'accepted', 'completed') ?? forbid(command, actor, relations)
    if (refusal !== undefined) return decline(refusal)
    if (state.status !== 'draft') {
      return state.purpose === purpose
        ? accept()
        : decline({ code: 'import-wrong-status', status: state.status, possibleIn: ['draft'] })
    }
    const errors = openErrors(state).map(({ index, finding: { code } }) => ({ index, code }))
    if (errors.length > 0) return decline({ code: 'errors-not-settled', findings: errors })
    if (state.township === undefined) return decline({ code: 'township-not-named' })
    if (purpose === 'propose-revision' && state.listId === undefined) {
      return decline({ code: 'import-without-list' })
    }
    return accept({ type: 'ImportAccepted', data: { purpose, acceptedBy: actor.id } })
  },
}
