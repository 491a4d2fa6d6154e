import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { coordinator, district, educationHead, educationReviewer, program } from '../duty-lists.examples.ts'
import { lineOf } from './campaign.ts'
import type { CampaignEvent } from './campaign-events.ts'
import { campaignPolicy } from './campaign-policy.ts'
import { following, opening, secondCoordinator, stages, state } from './campaigns.examples.ts'
import { openCampaign } from './open-campaign.ts'
import { recordCampaignProposal } from './record-campaign-proposal.ts'
import { startCampaign } from './start-campaign.ts'

const starting = (actor = educationHead) =>
  ({
    type: 'start-campaign',
    directory: district,
    proposalIdOf: (listId: string) => `proposal of ${listId}`,
    actor,
  }) as const
const started = stages.started.at(-1) as CampaignEvent
const byHand: CampaignEvent = {
  type: 'CampaignListExcluded',
  data: {
    campaignId: 'campaign',
    listId: 'other-list',
    reason: '该镇情况不同',
    excludedBy: educationReviewer,
  },
}

describe('a campaign that was reviewed', () => {
  it('is started by the head of its initiator: one proposal for each confirmed list', () => {
    given(startCampaign, stages.reviewed).when(starting()).events(started)
  })

  it('is not started by who reviewed a list or opened it, in whatever role', () => {
    const reviewer = { ...educationReviewer, role: 'department-head' }
    given(startCampaign, stages.reviewed)
      .when(starting(reviewer))
      .refused({ code: 'maker-is-checker', command: 'start-campaign', person: educationReviewer.id })
  })

  it('is not started by a reviewer', () => {
    const other = { ...educationReviewer, id: 'fan' }
    given(startCampaign, stages.reviewed)
      .when(starting(other))
      .refused({
        code: 'not-permitted',
        command: 'start-campaign',
        role: 'department-reviewer',
        organisation: 'education',
        permitted: campaignPolicy['start-campaign'].map(({ role, of }) => ({ role, of })),
      })
  })

  it('leaves excluded lists out', () => {
    given(startCampaign, [...stages.reviewed, byHand])
      .when(starting())
      .events({
        type: 'CampaignStarted',
        data: {
          campaignId: 'campaign',
          proposals: [{ listId: 'list', proposalId: 'proposal of list' }],
          startedBy: educationHead,
        },
      })
  })
})

describe('a campaign in review', () => {
  it('is not started while a list is undecided', () => {
    given(startCampaign, stages.opened)
      .when(starting())
      .refused({ code: 'lists-undecided', listIds: ['list', 'other-list'] })
  })

  it('is not started when nothing is confirmed', () => {
    const none = following(openCampaign, [], opening({ search: { name: '远洋捕捞' } }))
    given(startCampaign, none).when(starting()).refused({ code: 'nothing-confirmed' })
  })

  it('of the coordinating office is started by another coordinator', () => {
    const opened = following(openCampaign, [], opening({ actor: coordinator }))
    const reviewed = [...opened, ...stages.reviewed.slice(stages.opened.length)]
    given(startCampaign, reviewed)
      .when(starting(coordinator))
      .refused({ code: 'maker-is-checker', command: 'start-campaign', person: coordinator.id })
    const decision = startCampaign.decide(starting(secondCoordinator), state(reviewed))
    expect(decision).toMatchObject({ accepted: true, events: [{ type: 'CampaignStarted' }] })
  })
})

describe('a campaign that was started', () => {
  const about = { campaignId: 'campaign', listId: 'list', proposalId: 'proposal of list' }
  const recording = {
    type: 'record-campaign-proposal',
    proposalId: 'proposal of list',
    actor: program,
  } as const
  const obstacle = { code: 'stale-items' }

  it('learns that a proposal is on its way', () => {
    given(recordCampaignProposal, stages.started)
      .when(recording)
      .events({ type: 'CampaignProposalMade', data: about })
    expect(lineOf(state(stages.proposed), 'list')?.status).toBe('proposed')
  })

  it('learns why a list could not be proposed for', () => {
    const refused: CampaignEvent = { type: 'CampaignProposalRefused', data: { ...about, obstacle } }
    given(recordCampaignProposal, stages.started)
      .when({ ...recording, obstacle })
      .events(refused)
    expect(lineOf(state([...stages.started, refused]), 'list')).toMatchObject({ status: 'refused', obstacle })
  })

  it('learns it once, and nothing about proposals it does not wait for', () => {
    given(recordCampaignProposal, stages.proposed).when(recording).events()
    given(recordCampaignProposal, stages.started)
      .when({ ...recording, proposalId: 'another' })
      .events()
    given(recordCampaignProposal, [
      ...stages.started,
      { ...byHand, data: { ...byHand.data, listId: 'list' } },
    ])
      .when(recording)
      .events()
  })

  it('learns it from the program alone', () => {
    given(recordCampaignProposal, stages.started)
      .when({ ...recording, actor: educationHead })
      .refused({
        code: 'not-permitted',
        command: 'record-campaign-proposal',
        role: 'department-head',
        organisation: 'education',
        permitted: campaignPolicy['record-campaign-proposal'],
      })
  })

  it('is started once more for what was confirmed since', () => {
    const obstacles: CampaignEvent = { type: 'CampaignProposalRefused', data: { ...about, obstacle } }
    const again = [...stages.started, obstacles, stages.reviewed.at(-2) as CampaignEvent]
    const decision = startCampaign.decide(starting(), state(again))
    expect(decision).toMatchObject({
      events: [{ data: { proposals: [{ listId: 'list', proposalId: 'proposal of list' }] } }],
    })
    given(startCampaign, stages.proposed).when(starting()).refused({ code: 'nothing-confirmed' })
  })
})
