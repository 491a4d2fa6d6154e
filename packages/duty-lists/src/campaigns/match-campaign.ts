import { type Actor, accept, type Decider, decline } from '@dutybook/kernel'
import type { Directory } from '../directory/directory.ts'
import type { DutyList } from '../lists/duty-list.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Campaign, campaign } from './campaign.ts'
import type { CampaignEvent } from './campaign-events.ts'
import { type CampaignNotFound, type CampaignWrongStatus, misplacedCampaign } from './campaign-status.ts'
import { partiesOf } from './initiator.ts'
import { matchLists } from './matching.ts'
import { onlyNaming } from './open-campaign.ts'

export interface MatchCampaign {
  readonly type: 'match-campaign'
  /** The lists of the district and its directory, as they are now. */
  readonly lists: readonly DutyList[]
  readonly directory: Directory
  readonly actor: Actor
}

export type MatchCampaignRefusal = NotPermitted | MakerIsChecker | CampaignNotFound | CampaignWrongStatus

/** Searches the lists again: what was decided stays, and what is new is shown. */
export const matchCampaign: Decider<Campaign, MatchCampaign, CampaignEvent, MatchCampaignRefusal> = {
  ...campaign,
  decide: ({ lists, directory, actor }, state) => {
    const lost = misplacedCampaign('match-campaign', state)
    if (lost?.code === 'campaign-not-found') return decline(lost)
    const parties = partiesOf(state, directory)
    const refusal = forbid('match-campaign', actor, parties) ?? lost
    if (refusal !== undefined) return decline(refusal)
    const { campaignId, initiator, search, change } = state
    const found = matchLists(lists, search, { directory, change, ...onlyNaming(initiator, parties) })
    return accept({ type: 'CandidatesMatched', data: { campaignId, lists: found } })
  },
}
