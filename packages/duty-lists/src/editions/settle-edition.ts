import { type Actor, accept, type Decider, decline } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type EditionEvent, type Editions, editions } from './editions.ts'

export interface SettleEdition {
  readonly type: 'settle-edition'
  readonly orderId: string
  /** When all editions of the campaign appeared, instant, UTC; without it they do not. */
  readonly publishedAt?: string
  readonly actor: Actor
}

export type SettleEditionRefusal = NotPermitted | MakerIsChecker

/** Closes a prepared edition as the campaign did: it is published, or its number is free again. */
export const settleEdition: Decider<Editions, SettleEdition, EditionEvent, SettleEditionRefusal> = {
  ...editions,
  decide: ({ orderId, publishedAt, actor }, { prepared }) => {
    const refusal = forbid('settle-edition', actor, {})
    if (refusal !== undefined) return decline(refusal)
    if (prepared?.orderId !== orderId) return accept()
    const { listId, campaignId, number } = prepared
    const about = { listId, campaignId, orderId, number }
    return publishedAt === undefined
      ? accept({ type: 'EditionGivenUp', data: about })
      : accept({ type: 'PreparedEditionPublished', data: { ...about, publishedAt } })
  },
}
