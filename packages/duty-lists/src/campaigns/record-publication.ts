import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Campaign, campaign } from './campaign.ts'
import type { CampaignEvent, EditionOfCampaign } from './campaign-events.ts'
import { type CampaignNotFound, type CampaignWrongStatus, misplacedCampaign } from './campaign-status.ts'

/** What became of an order to publish: the editions that are prepared for every list, or why one could not be. */
export type RecordPublication = { readonly type: 'record-publication'; readonly actor: Actor } & (
  | { readonly editions: readonly EditionOfCampaign[] }
  | { readonly listId: string; readonly obstacle: Refusal }
)

export type RecordPublicationRefusal = NotPermitted | MakerIsChecker | CampaignNotFound | CampaignWrongStatus

/** Publishes all prepared editions with one event, or none. */
export const recordPublication: Decider<
  Campaign,
  RecordPublication,
  CampaignEvent,
  RecordPublicationRefusal
> = {
  ...campaign,
  decide: (command, state) => {
    const refusal =
      forbid('record-publication', command.actor, {}) ?? misplacedCampaign('record-publication', state)
    if (refusal !== undefined) return decline(refusal)
    const { campaignId, publication } = state
    if ('obstacle' in command) {
      const { listId, obstacle } = command
      return accept({ type: 'CampaignPublicationFailed', data: { campaignId, listId, obstacle } })
    }
    const { editions } = command
    const missing = publication?.lists.some(({ listId }) => !editions.some((one) => one.listId === listId))
    return missing === false
      ? accept({ type: 'CampaignPublished', data: { campaignId, editions } })
      : accept()
  },
}
