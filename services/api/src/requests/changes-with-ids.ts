import type { RequestedChange } from '@dutybook/contracts'
import type { Change } from '@dutybook/duty-lists'
import { newItemIdOf } from '../ids.ts'

/** The changes of a request with ids for the items they make: the same command always makes the same ones. */
export const changesWithIds = (changes: readonly RequestedChange[], commandId: string): readonly Change[] => {
  let made = 0
  const newId = () => newItemIdOf(commandId, made++)
  return changes.map((change): Change => {
    switch (change.kind) {
      case 'add':
        return { ...change, itemId: newId() }
      case 'merge':
        return { ...change, into: { itemId: newId(), ...change.into } }
      case 'split':
        return { ...change, parts: change.parts.map((part) => ({ itemId: newId(), ...part })) }
      default:
        return change
    }
  })
}
