import { describe, expect, it } from 'vitest'
import { coordinator } from '../duty-lists.examples.ts'
import type { CampaignEvent } from './campaign-events.ts'
import { following, opening, stages, state, where } from './campaigns.examples.ts'
import { openCampaign } from './open-campaign.ts'
import { type CampaignFacts, campaignDuties, goesAheadOf, owedBy, unsettled } from './owed.ts'

const about = { campaignId: 'campaign', listId: 'list' }
const excluded: CampaignEvent = {
  type: 'CampaignListExcluded',
  data: { ...about, reason: '该街道情况不同', excludedBy: coordinator },
}
const refused: CampaignEvent = {
  type: 'CampaignProposalRefused',
  data: { ...about, proposalId: 'proposal of list', obstacle: { code: 'stale-items' } },
}
const nothing = { withdrawals: [], proposals: [], release: false, publication: false, preparations: [] }
const owed = (
  events: readonly CampaignEvent[],
  statusOf: CampaignFacts['statusOf'],
  prepared: readonly string[] = [],
) => owedBy(state(events), { statusOf, prepared })
const duties = (events: readonly CampaignEvent[], statusOf: CampaignFacts['statusOf']) =>
  campaignDuties(state(events), statusOf).map(({ act, of }) => [act, ...of])

describe('the program owes a campaign', () => {
  it('nothing while people review it, nor while its proposals are on their way', () => {
    expect(owed(stages.opened, where('absent'))).toEqual(nothing)
    expect(owed(stages.reviewed, where('absent'))).toEqual(nothing)
    expect(owed(stages.proposed, where('in-sign-off'))).toEqual(nothing)
  })

  it('a proposal for each list that was started', () => {
    expect(owed(stages.started, where('absent')).proposals.map(({ listId }) => listId)).toEqual([
      'list',
      'other-list',
    ])
    expect(owed([...stages.started, refused], where('absent')).proposals).toHaveLength(1)
  })

  it('the release once all are accepted, and not before', () => {
    expect(owed(stages.proposed, where('accepted', 'in-sign-off')).release).toBe(false)
    expect(owed(stages.proposed, where('accepted', 'rejected')).release).toBe(false)
    expect(owed(stages.started, where('accepted')).release).toBe(false)
    expect(owed(stages.proposed, where('accepted')).release).toBe(true)
  })

  it('no release while a campaign with a list in common is released and not published', () => {
    const facts = { statusOf: where('accepted'), prepared: [] }
    expect(owedBy(state(stages.proposed), { ...facts, ahead: ['another'] }).release).toBe(false)
    expect(owedBy(state(stages.proposed), { ...facts, ahead: [] }).release).toBe(true)
    const later = state(stages.proposed)
    expect(goesAheadOf(state(stages.released), later)).toBe(true)
    expect(goesAheadOf(state(stages.ordered), later)).toBe(true)
    expect(goesAheadOf(state(stages.published), later)).toBe(false)
    expect(goesAheadOf(state(stages.proposed), later)).toBe(false)
    const elsewhere = {
      ...later,
      lines: later.lines.map((line) => ({ ...line, listId: `third ${line.listId}` })),
    }
    expect(goesAheadOf(state(stages.released), elsewhere)).toBe(false)
  })

  it('the withdrawal of what it goes on without, before the release', () => {
    const without = [...stages.proposed, excluded]
    expect(owed(without, where('in-sign-off', 'accepted'))).toEqual({
      ...nothing,
      withdrawals: ['proposal of list'],
    })
    expect(owed(without, where('accepted'))).toMatchObject({ release: false })
    expect(owed(without, where('withdrawn', 'accepted'))).toEqual({ ...nothing, release: true })
  })

  it('the withdrawal of all that is open when it is cancelled', () => {
    expect(owed(stages.cancelled, where('accepted', 'in-sign-off')).withdrawals).toEqual([
      'proposal of list',
      'proposal of other-list',
    ])
    expect(owed(stages.cancelled, where('withdrawn', 'rejected'))).toEqual(nothing)
  })

  it('the publication that was ordered, and afterwards that what was prepared is closed', () => {
    expect(owed(stages.ordered, where('applied'), ['list'])).toEqual({ ...nothing, publication: true })
    expect(owed(stages.published, where('applied'), ['list'])).toEqual({ ...nothing, preparations: ['list'] })
  })
})

describe('a campaign waits', () => {
  const both = ['settle-campaign', 'initiator', 'office']

  it('to be reviewed, then to be started, by its initiator', () => {
    expect(duties(stages.opened, where('absent'))).toEqual([['review-campaign', 'initiator']])
    expect(duties(stages.reviewed, where('absent'))).toEqual([['start-campaign', 'initiator']])
  })

  it('for a review also when nothing was found', () => {
    const none = following(openCampaign, [], opening({ search: { name: '远洋捕捞' } }))
    expect(duties(none, where('absent'))).toEqual([['review-campaign', 'initiator']])
  })

  it('for nobody while its proposals are in sign-off, or are being applied', () => {
    expect(duties(stages.proposed, where('in-sign-off'))).toEqual([])
    expect(duties(stages.released, where('accepted', 'applied'))).toEqual([])
  })

  it.each(['rejected', 'withdrawn', 'stale'] as const)('to be settled when a proposal is %s', (status) => {
    expect(duties(stages.proposed, where(status, 'accepted'))).toEqual([both])
    expect(duties(stages.released, where(status, 'applied'))).toEqual([both])
  })

  it('to be settled when a list could not be proposed for, with the reason', () => {
    const events = [...stages.started, refused]
    expect(duties(events, where('absent'))).toEqual([both])
    expect(unsettled(state(events), where('absent'))).toMatchObject([
      { listId: 'list', obstacle: { code: 'stale-items' } },
    ])
  })

  it('to be settled when every list was excluded', () => {
    const other = { ...excluded, data: { ...excluded.data, listId: 'other-list' } } as CampaignEvent
    expect(duties([...stages.proposed, excluded, other], where('withdrawn'))).toEqual([both])
  })

  it('to be published by the coordinating office once all are applied', () => {
    expect(duties(stages.released, where('applied'))).toEqual([['publish-campaign', 'office']])
  })

  it('for nothing when it is over', () => {
    for (const events of [stages.published, stages.cancelled])
      expect(duties(events, where('applied'))).toEqual([])
  })
})

it('whoever excludes, the proposal is left alone once it is applied', () => {
  expect(owed([...stages.released, excluded], where('applied')).withdrawals).toEqual([])
  expect(owed([...stages.released, excluded], where('accepted')).withdrawals).toEqual([])
  expect(owed([...stages.released, excluded], where('stale')).withdrawals).toEqual(['proposal of list'])
})
