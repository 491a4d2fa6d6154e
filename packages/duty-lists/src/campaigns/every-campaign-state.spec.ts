import { type Decision, fold } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import {
  coordinator,
  district,
  educationHead,
  educationReviewer,
  list,
  program,
} from '../duty-lists.examples.ts'
import { type Campaign, campaign } from './campaign.ts'
import type { CampaignEvent } from './campaign-events.ts'
import {
  type CampaignStatus,
  campaignLeadsTo,
  campaignPossibleIn,
  campaignStatuses,
} from './campaign-status.ts'
import { editionsOf, lists, order, stages, where } from './campaigns.examples.ts'
import { cancelCampaign } from './cancel-campaign.ts'
import { confirmItems } from './confirm-items.ts'
import { excludeList } from './exclude-list.ts'
import { matchCampaign } from './match-campaign.ts'
import { publishCampaign } from './publish-campaign.ts'
import { recordCampaignProposal } from './record-campaign-proposal.ts'
import { recordPublication } from './record-publication.ts'
import { releaseCampaign } from './release-campaign.ts'
import { startCampaign } from './start-campaign.ts'

const examples: Readonly<Record<CampaignStatus, readonly CampaignEvent[]>> = {
  absent: [],
  review: stages.reviewed,
  started: stages.proposed,
  released: stages.released,
  publishing: stages.ordered,
  published: stages.published,
  cancelled: stages.cancelled,
}

type Decide = (state: Campaign) => Decision<CampaignEvent, { readonly code: string }>
const directory = district

const commands: Readonly<Record<keyof typeof campaignPossibleIn, Decide>> = {
  'match-campaign': (state) =>
    matchCampaign.decide({ type: 'match-campaign', lists, directory, actor: educationReviewer }, state),
  'confirm-items': (state) =>
    confirmItems.decide(
      { type: 'confirm-items', list, directory, statusOf: where('stale'), actor: educationReviewer },
      state,
    ),
  'exclude-list': (state) =>
    excludeList.decide(
      {
        type: 'exclude-list',
        listId: 'list',
        reason: '情况不同',
        directory,
        statusOf: where('stale'),
        actor: educationReviewer,
      },
      state,
    ),
  'start-campaign': (state) =>
    startCampaign.decide(
      {
        type: 'start-campaign',
        directory,
        proposalIdOf: (listId) => `next of ${listId}`,
        actor: educationHead,
      },
      state,
    ),
  'cancel-campaign': (state) =>
    cancelCampaign.decide(
      { type: 'cancel-campaign', reason: '另行研究', directory, actor: educationHead },
      state,
    ),
  'record-campaign-proposal': (state) =>
    recordCampaignProposal.decide(
      { type: 'record-campaign-proposal', proposalId: 'proposal of list', actor: program },
      state,
    ),
  'release-campaign': (state) =>
    releaseCampaign.decide({ type: 'release-campaign', statusOf: where('accepted'), actor: program }, state),
  'publish-campaign': (state) =>
    publishCampaign.decide(
      {
        type: 'publish-campaign',
        ...order,
        seen: order.lists,
        lists,
        directory,
        statusOf: where('applied'),
        drafters: [],
        actor: coordinator,
      },
      state,
    ),
  'record-publication': (state) =>
    recordPublication.decide({ type: 'record-publication', editions: editionsOf, actor: program }, state),
}

it('each example is in the status it stands for', () => {
  for (const status of campaignStatuses) expect(fold(campaign, examples[status]).status).toBe(status)
})

describe.each(Object.keys(commands) as (keyof typeof commands)[])('%s', (name) => {
  const decide = commands[name]
  const possible: readonly CampaignStatus[] = campaignPossibleIn[name]

  it.each(campaignStatuses.filter((status) => status !== 'absent' && !possible.includes(status)))(
    'is refused on a campaign that is %s, with where it is possible',
    (status) => {
      expect(decide(fold(campaign, examples[status]))).toEqual({
        accepted: false,
        refusal: { code: 'campaign-wrong-status', status, possibleIn: possible },
        remember: [],
      })
    },
  )

  it('is refused where there is no campaign', () => {
    expect(decide(campaign.initial)).toMatchObject({ refusal: { code: 'campaign-not-found' } })
  })

  it.each(possible)(
    'is not refused for the status on a campaign that is %s, and leads where the table says',
    (status) => {
      const before = fold(campaign, examples[status])
      const decision = decide(before)
      if (!decision.accepted) expect(decision.refusal.code).not.toBe('campaign-wrong-status')
      else {
        const after = decision.events.reduce(campaign.evolve, before)
        expect(campaignLeadsTo[name]).toContain(after.status)
      }
    },
  )
})
