import type { Refusal } from '@dutybook/kernel'
import type { Directory } from '../directory/directory.ts'
import { type Concern, departmentNamed, type SignOffRequest } from '../sign-off/footprint.ts'
import { landsOn } from '../sign-off/landing.ts'
import type { Effect } from '../sign-off/routing-rules.ts'
import type { Proposal } from '../proposals/proposal.ts'

/** Who signs for a duty that comes to it cannot be changed without changing who gets the duty. */
export interface TransferOfDuty extends Refusal<'transfer-of-duty'> {
  readonly items: readonly { readonly itemName: string; readonly effect: Effect }[]
}

/**
 * Why these requests cannot be another's to sign: a transfer moves who signs, never who gets a duty. It is possible all
 * the same where the directory says by now that the name in the item means the other one.
 */
export const transferOfDuty = (
  requests: readonly SignOffRequest[],
  { differences }: Proposal,
  directory: Directory,
  to: string,
): TransferOfDuty | undefined => {
  const comesToIt = (concern: Concern): boolean =>
    ['receives-duty', 'gains-duties'].includes(concern.effect) ||
    landsOn(concern, differences[concern.change])
  const items = requests
    .flatMap(({ concerns }) => concerns)
    .filter(
      (concern) => comesToIt(concern) && departmentNamed(directory, concern.namedAs)?.organisationId !== to,
    )
    .map(({ itemName, effect }) => ({ itemName, effect }))
  return items.length === 0 ? undefined : { code: 'transfer-of-duty', items }
}
