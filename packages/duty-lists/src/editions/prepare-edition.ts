import { type Actor, accept, type Decider, decline } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type EditionEvent, type Editions, editions } from './editions.ts'
import { type NextEditionRefusal, nextEdition, type WantedEdition } from './next-edition.ts'

/** What was ordered for all lists of a campaign, for one of them; who may and on which days was looked at then. */
export interface PrepareEdition extends Omit<WantedEdition, 'corrects'> {
  readonly type: 'prepare-edition'
  readonly campaignId: string
  readonly orderId: string
  readonly actor: Actor
}

export type PrepareEditionRefusal = NotPermitted | MakerIsChecker | NextEditionRefusal

/** Takes the list's next number for an edition that nobody sees before those of all other lists of the campaign are prepared. */
export const prepareEdition: Decider<Editions, PrepareEdition, EditionEvent, PrepareEditionRefusal> = {
  ...editions,
  decide: (command, state) => {
    const refusal = forbid('prepare-edition', command.actor, {})
    if (refusal !== undefined) return decline(refusal)
    const { campaignId, orderId } = command
    if (state.prepared?.orderId === orderId) return accept()
    const next = nextEdition(command, state)
    if (!next.ok) return decline(next.refusal)
    return accept({ type: 'EditionPrepared', data: { ...next.value, campaignId, orderId } })
  },
}
