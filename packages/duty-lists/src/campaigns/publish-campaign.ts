import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import type { Directory } from '../directory/directory.ts'
import type { Day } from '../editions/day.ts'
import { type PublishEditionRefusal, wrongDates } from '../editions/publish-edition.ts'
import type { DutyList } from '../lists/duty-list.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Campaign, campaign, liveLines } from './campaign.ts'
import type { CampaignEvent } from './campaign-events.ts'
import { type CampaignNotFound, type CampaignWrongStatus, misplacedCampaign } from './campaign-status.ts'
import { partiesOf } from './initiator.ts'
import type { CampaignFacts } from './owed.ts'

export interface PublishCampaign {
  readonly type: 'publish-campaign'
  /** Revision of each list that the publisher saw. */
  readonly seen: readonly { readonly listId: string; readonly revision: number }[]
  readonly decidedOn: Day
  readonly effectiveOn: Day
  readonly note: string
  /** The campaign's lists and the directory as they are now. */
  readonly lists: readonly DutyList[]
  readonly directory: Directory
  readonly statusOf: CampaignFacts['statusOf']
  /** Who drafted proposals that no edition of these lists holds yet. */
  readonly drafters: readonly string[]
  /** Now: instant, UTC */
  readonly at: string
  readonly actor: Actor
}

export type PublishCampaignRefusal =
  | NotPermitted
  | MakerIsChecker
  | CampaignNotFound
  | CampaignWrongStatus
  | (Refusal<'campaign-not-applied'> & { readonly listIds: readonly string[] })
  | Extract<
      PublishEditionRefusal,
      { code: 'decided-in-future' | 'effective-before-decided' | 'list-changed-meanwhile' }
    >

/** 公布: the coordinating office orders an edition of every list; the program prepares them all, and they appear at once. */
export const publishCampaign: Decider<Campaign, PublishCampaign, CampaignEvent, PublishCampaignRefusal> = {
  ...campaign,
  decide: (
    { seen, decidedOn, effectiveOn, note, lists, directory, statusOf, drafters, at, actor },
    state,
  ) => {
    const lost = misplacedCampaign('publish-campaign', state)
    if (lost?.code === 'campaign-not-found') return decline(lost)
    const relations = { ...partiesOf(state, directory), makers: drafters }
    const refusal = forbid('publish-campaign', actor, relations) ?? lost
    if (refusal !== undefined) return decline(refusal)
    const live = liveLines(state)
    const waiting = live.filter(
      ({ proposalId }) => proposalId === undefined || statusOf(proposalId) !== 'applied',
    )
    if (live.length === 0 || waiting.length > 0)
      return decline({ code: 'campaign-not-applied', listIds: waiting.map(({ listId }) => listId) })
    const wrong = wrongDates({ decidedOn, effectiveOn, at })
    if (wrong !== undefined) return decline(wrong)
    const revisions = new Map(lists.map(({ listId, revision }) => [listId, revision]))
    const shown = new Map(seen.map(({ listId, revision }) => [listId, revision]))
    for (const { listId } of live) {
      const [before = -1, revision = -1] = [shown.get(listId), revisions.get(listId)]
      if (before !== revision) return decline({ code: 'list-changed-meanwhile', seen: before, revision })
    }
    const ordered = live.map(({ listId }) => ({ listId, revision: shown.get(listId) ?? -1 }))
    const { campaignId } = state
    return accept({
      type: 'CampaignPublicationOrdered',
      data: { campaignId, decidedOn, effectiveOn, note, lists: ordered, orderedBy: actor, at },
    })
  },
}
