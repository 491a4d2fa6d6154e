import { describe, expect, it } from 'vitest'
import type { CampaignEvent } from '../campaigns/campaign-events.ts'
import { stages, state, where } from '../campaigns/campaigns.examples.ts'
import type { CampaignFacts } from '../campaigns/owed.ts'
import type { ProposalEvent, ProposalStatus } from '../proposals/proposal.ts'
import { campaignAfterProposal, campaignHappening } from './campaign-happening.ts'
import { type Notification, notificationsOf } from './notifications.ts'

const absent = where('absent')

const byName = (notifications: readonly Notification[]): Readonly<Record<string, Notification>> => {
  expect(new Set(notifications.map(({ organisationId }) => organisationId)).size).toBe(notifications.length)
  return Object.fromEntries(notifications.map((one) => [one.organisationId, one]))
}
/** What the last of these events tells, by organisation. */
const told = (
  events: readonly CampaignEvent[],
  statusOf: CampaignFacts['statusOf'] = absent,
  initiator = 'education',
) => {
  const [before, after] = [state(events.slice(0, -1)), state(events)]
  const parties = { initiator, office: 'office', statusOf }
  const happening = campaignHappening(before, events.at(-1) as CampaignEvent, after, parties)
  return byName(notificationsOf(happening, 'office'))
}
const campaignId = 'campaign'
const cut = (events: readonly CampaignEvent[], type: CampaignEvent['type']) =>
  events.slice(0, events.findIndex((event) => event.type === type) + 1)

describe('a campaign', () => {
  it('that is opened asks its initiator to review it, and the office oversees it', () => {
    const { education, office, ...others } = told(cut(stages.opened, 'CampaignOpened'))
    expect(education).toMatchObject({
      due: ['review-campaign'],
      subject: { campaignId },
      whose: 'education',
      title: '收回校外托管机构管理',
      moved: true,
    })
    expect(education).not.toHaveProperty('listId')
    expect(office).toMatchObject({ due: [], as: 'overseer' })
    expect(others).toEqual({})
  })

  it('whose last list is confirmed asks its initiator to start it, or the one it went into', () => {
    expect(told(stages.reviewed)['education']?.due).toEqual(['start-campaign'])
    expect(told(stages.reviewed, absent, 'civil')['civil']?.due).toEqual(['start-campaign'])
    expect(told(stages.reviewed, absent, 'civil')).not.toHaveProperty('education')
  })

  it('that could not propose to a list asks initiator and office to settle that', () => {
    const refused: CampaignEvent = {
      type: 'CampaignProposalRefused',
      data: {
        campaignId,
        listId: 'list',
        proposalId: 'proposal of list',
        obstacle: { code: 'stale-items' },
      },
    }
    const { education, office, town } = told([...stages.started, refused])
    expect([education?.due, office?.due, town]).toEqual([['settle-campaign'], ['settle-campaign'], undefined])
  })

  it('tells townships of what became of it once something is proposed to them, and of nothing about other lists', () => {
    const proposed = where('in-sign-off', 'absent')
    expect(Object.keys(told(stages.proposed, proposed))).toEqual(['education', 'office'])
    expect(Object.keys(told(stages.cancelled, proposed))).toEqual(['education', 'town', 'office'])
    expect(told(stages.cancelled, proposed)['town']).toMatchObject({ due: [], next: [], status: 'cancelled' })
    const applied = where('applied')
    expect(Object.keys(told(stages.released, applied))).toContain('other-town')
    expect(told(stages.published, applied)['town']).toMatchObject({ status: 'published', moved: true })
  })
})

describe('an event of one of its proposals', () => {
  const rejected: ProposalEvent = {
    type: 'ProposalRejected',
    data: { proposalId: 'proposal of list', organisationId: 'police', reason: '不宜。' },
  }
  const after = (
    events: readonly CampaignEvent[],
    [from, to]: readonly [ProposalStatus, ProposalStatus],
    other: ProposalStatus,
  ) => {
    const step = { proposalId: 'proposal of list', before: from, after: to }
    const parties = { initiator: 'education', office: 'office', statusOf: where(from, other) }
    return byName(notificationsOf(campaignAfterProposal(state(events), rejected, step, parties), 'office'))
  }

  it('asks initiator and office to settle what came to nothing', () => {
    const { education, office, ...others } = after(stages.proposed, ['in-sign-off', 'rejected'], 'accepted')
    expect(education).toMatchObject({
      due: ['settle-campaign'],
      happened: 'ProposalRejected',
      subject: { campaignId, through: 'proposal of list' },
      moved: false,
    })
    expect([office?.due, others]).toEqual([['settle-campaign'], {}])
  })

  it('asks the office to publish when the last one is applied', () => {
    expect(after(stages.released, ['accepted', 'applied'], 'accepted')).toEqual({})
    const { office, ...others } = after(stages.released, ['accepted', 'applied'], 'applied')
    expect([office?.due, others]).toEqual([['publish-campaign'], {}])
  })

  it('asks nobody who was asked already', () => {
    expect(after(stages.proposed, ['in-sign-off', 'rejected'], 'withdrawn')).toEqual({})
    expect(after(stages.proposed, ['submitted', 'in-sign-off'], 'accepted')).toEqual({})
  })
})
