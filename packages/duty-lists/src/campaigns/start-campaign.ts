import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import type { Directory } from '../directory/directory.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Campaign, campaign } from './campaign.ts'
import type { CampaignEvent } from './campaign-events.ts'
import { type CampaignNotFound, type CampaignWrongStatus, misplacedCampaign } from './campaign-status.ts'
import { partiesOf } from './initiator.ts'

export interface StartCampaign {
  readonly type: 'start-campaign'
  readonly directory: Directory
  /** The id that a proposal for the list would get with this command. */
  readonly proposalIdOf: (listId: string) => string
  readonly actor: Actor
}

export type StartCampaignRefusal =
  | NotPermitted
  | MakerIsChecker
  | CampaignNotFound
  | CampaignWrongStatus
  | Refusal<'nothing-confirmed'>
  | (Refusal<'lists-undecided'> & { readonly listIds: readonly string[] })

/**
 * 启动: the head of the initiating organisation releases what others have reviewed; also later, what was confirmed since.
 * The program then makes a proposal for each list, drafted by its reviewer and submitted by this person.
 */
export const startCampaign: Decider<Campaign, StartCampaign, CampaignEvent, StartCampaignRefusal> = {
  ...campaign,
  decide: ({ directory, proposalIdOf, actor }, state) => {
    const lost = misplacedCampaign('start-campaign', state)
    if (lost?.code === 'campaign-not-found') return decline(lost)
    const waiting = state.lines.filter(({ status }) => status === 'confirmed')
    const reviewers = waiting.flatMap(({ confirmation }) => confirmation?.confirmedBy.id ?? [])
    const relations = { ...partiesOf(state, directory), makers: [state.openedBy, ...reviewers] }
    const refusal = forbid('start-campaign', actor, relations) ?? lost
    if (refusal !== undefined) return decline(refusal)
    const undecided = state.lines.filter(({ status }) => status === 'candidate')
    if (undecided.length > 0)
      return decline({ code: 'lists-undecided', listIds: undecided.map(({ listId }) => listId) })
    if (waiting.length === 0) return decline({ code: 'nothing-confirmed' })
    const proposals = waiting.map(({ listId }) => ({ listId, proposalId: proposalIdOf(listId) }))
    const { campaignId } = state
    return accept({ type: 'CampaignStarted', data: { campaignId, proposals, startedBy: actor } })
  },
}
