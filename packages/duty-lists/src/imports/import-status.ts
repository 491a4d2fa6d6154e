import type { Refusal } from '@dutybook/kernel'
import type { ImportDraft, ImportStatus } from './import-draft.ts'

export interface ImportNotFound extends Refusal<'import-not-found'> {}

/** The import is not where this command is possible. */
export interface ImportWrongStatus extends Refusal<'import-wrong-status'> {
  readonly status: ImportStatus
  readonly possibleIn: readonly ImportStatus[]
}

/** Why a command on an import that is possible in these states is not possible now. */
export const importMisplaced = (
  { status }: ImportDraft,
  ...possibleIn: readonly ImportStatus[]
): ImportNotFound | ImportWrongStatus | undefined => {
  if (status === 'absent') return { code: 'import-not-found' }
  return possibleIn.includes(status) ? undefined : { code: 'import-wrong-status', status, possibleIn }
}
