import type { CorrectionsRequest } from '@dutybook/contracts'
import type { Correction } from '@dutybook/duty-lists'
import { newItemIdOf } from '../ids.ts'

/** The corrections of a request with ids for the items they add: the same command always makes the same ones. */
export const correctionsWithIds = (
  corrections: CorrectionsRequest['corrections'],
  commandId: string,
): readonly Correction[] =>
  corrections.map(
    (correction, index): Correction =>
      correction.kind === 'add-item' ? { ...correction, itemId: newItemIdOf(commandId, index) } : correction,
  )
