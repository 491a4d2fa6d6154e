import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import {
  actor,
  coordinator,
  district,
  educationHead,
  educationReviewer,
  program,
  proposalEvents,
} from '../duty-lists.examples.ts'
import { type Proposal, type ProposalEvent, proposal } from '../proposals/proposal.ts'
import { isReleased } from './campaign.ts'
import type { CampaignEvent } from './campaign-events.ts'
import { stages, state, where } from './campaigns.examples.ts'
import { cancelCampaign } from './cancel-campaign.ts'
import { releaseCampaign } from './release-campaign.ts'
import { withdrawFromCampaign } from './withdraw-from-campaign.ts'

const release = (statusOf: ReturnType<typeof where>) =>
  ({ type: 'release-campaign', statusOf, actor: program }) as const
const cancel = (changes: { readonly reason?: string; readonly actor?: typeof educationHead } = {}) =>
  ({
    type: 'cancel-campaign',
    reason: '另行研究',
    directory: district,
    actor: educationHead,
    ...changes,
  }) as const
const released = stages.released.at(-1) as CampaignEvent

describe('a campaign is released', () => {
  it('once every proposal is accepted', () => {
    given(releaseCampaign, stages.proposed)
      .when(release(where('accepted')))
      .events(released)
    expect([isReleased(state(stages.proposed)), isReleased(state(stages.released))]).toEqual([false, true])
  })

  it.each(['draft', 'in-sign-off', 'in-adjudication', 'returned', 'rejected', 'stale', 'withdrawn'] as const)(
    'not while one is %s',
    (status) => {
      given(releaseCampaign, stages.proposed)
        .when(release(where('accepted', status)))
        .events()
    },
  )

  it('without a list that was excluded, once its proposal is withdrawn', () => {
    const excluded: CampaignEvent = {
      type: 'CampaignListExcluded',
      data: { campaignId: 'campaign', listId: 'list', reason: '情况不同', excludedBy: coordinator },
    }
    const without = [...stages.proposed, excluded]
    given(releaseCampaign, without)
      .when(release(where('accepted')))
      .events()
    given(releaseCampaign, without)
      .when(release(where('withdrawn', 'accepted')))
      .events({
        type: 'CampaignReleased',
        data: { campaignId: 'campaign', proposals: ['proposal of other-list'] },
      })
  })

  it('by the program, once', () => {
    const byHand = releaseCampaign.decide(
      { ...release(where('accepted')), actor: coordinator },
      state(stages.proposed),
    )
    expect(byHand).toMatchObject({ accepted: false, refusal: { code: 'not-permitted' } })
    given(releaseCampaign, stages.released)
      .when(release(where('accepted')))
      .refused({ code: 'campaign-wrong-status', status: 'released', possibleIn: ['started'] })
  })
})

describe('a campaign is cancelled', () => {
  it('with a reason, by the head of its initiator or the coordinating office', () => {
    given(cancelCampaign, stages.proposed)
      .when(cancel())
      .events(stages.cancelled.at(-1) as CampaignEvent)
    given(cancelCampaign, stages.opened)
      .when(cancel({ actor: coordinator }))
      .events({
        type: 'CampaignCancelled',
        data: { campaignId: 'campaign', reason: '另行研究', cancelledBy: coordinator },
      })
    given(cancelCampaign, stages.proposed)
      .when(cancel({ reason: '' }))
      .refused({ code: 'reason-missing' })
  })

  it('not by a reviewer, nor by another office', () => {
    for (const other of [educationReviewer, actor('zhou', 'other-office', 'coordinator')]) {
      const decision = cancelCampaign.decide(cancel({ actor: other }), state(stages.proposed))
      expect(decision).toMatchObject({ accepted: false, refusal: { code: 'not-permitted' } })
    }
  })

  it('not once it was released: the change is in effect, or will be', () => {
    given(cancelCampaign, stages.released)
      .when(cancel())
      .refused({ code: 'campaign-in-effect', listIds: ['list', 'other-list'] })
  })

  it('not twice', () => {
    given(cancelCampaign, stages.cancelled)
      .when(cancel())
      .refused({
        code: 'campaign-wrong-status',
        status: 'cancelled',
        possibleIn: ['review', 'started', 'released'],
      })
  })
})

describe('a proposal that the campaign goes on without', () => {
  const { inSignOff, accepted, withdrawn } = proposalEvents()
  const ofCampaign = (events: readonly ProposalEvent[]): Proposal => ({
    ...fold(proposal, events),
    campaignId: 'campaign',
  })
  const command = {
    type: 'withdraw-from-campaign',
    campaignId: 'campaign',
    reason: '收回校外托管机构管理：另行研究',
    released: false,
    actor: program,
  } as const
  const withdrawal: ProposalEvent = {
    type: 'ProposalWithdrawn',
    data: { proposalId: 'proposal', reason: command.reason },
  }
  const decide = (events: readonly ProposalEvent[], changes: Partial<typeof command> | object = {}) =>
    withdrawFromCampaign.decide({ ...command, ...changes }, ofCampaign(events))

  it('is withdrawn by the program, also when it is accepted', () => {
    expect(decide(inSignOff)).toEqual({ accepted: true, events: [withdrawal] })
    expect(decide(accepted)).toEqual({ accepted: true, events: [withdrawal] })
  })

  it('is left alone when it may be applied already, or is of another campaign', () => {
    expect(decide(accepted, { released: true })).toEqual({ accepted: true, events: [] })
    expect(decide(inSignOff, { released: true })).toEqual({ accepted: true, events: [withdrawal] })
    expect(decide(inSignOff, { campaignId: 'another' })).toEqual({ accepted: true, events: [] })
  })

  it('is not withdrawn by anybody else this way, nor twice', () => {
    expect(decide(accepted, { actor: coordinator })).toMatchObject({ refusal: { code: 'not-permitted' } })
    expect(decide(withdrawn)).toMatchObject({ refusal: { code: 'wrong-status', status: 'withdrawn' } })
  })
})
