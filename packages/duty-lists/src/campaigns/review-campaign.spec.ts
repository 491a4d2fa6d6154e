import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import {
  actor,
  coordinator,
  district,
  educationReviewer,
  eventsOf,
  list,
  policeHead,
  reclaimC1,
} from '../duty-lists.examples.ts'
import { absentList } from '../lists/duty-list.ts'
import { evolveDutyList } from '../lists/evolve-duty-list.ts'
import { campaign } from './campaign.ts'
import type { CampaignEvent } from './campaign-events.ts'
import { campaignPolicy } from './campaign-policy.ts'
import { following, lists, opening, stages, state, where } from './campaigns.examples.ts'
import { type ConfirmItems, confirmItems } from './confirm-items.ts'
import { type ExcludeList, excludeList } from './exclude-list.ts'
import { openCampaign } from './open-campaign.ts'

const confirming = (changes: Partial<ConfirmItems> = {}): ConfirmItems => ({
  type: 'confirm-items',
  list,
  directory: district,
  statusOf: where('absent'),
  actor: educationReviewer,
  ...changes,
})
const excluding = (changes: Partial<ExcludeList> = {}): ExcludeList => ({
  type: 'exclude-list',
  listId: 'list',
  reason: '该街道情况不同',
  directory: district,
  statusOf: where('absent'),
  actor: educationReviewer,
  ...changes,
})
const confirmed = (
  item: Extract<CampaignEvent, { type: 'CampaignItemsConfirmed' }>['data']['items'][number],
  confirmedBy = educationReviewer,
): CampaignEvent => ({
  type: 'CampaignItemsConfirmed',
  data: {
    campaignId: 'campaign',
    listId: 'list',
    townshipId: 'town',
    listRevision: list.revision,
    items: [item],
    confirmedBy,
  },
})
const excluded: CampaignEvent = {
  type: 'CampaignListExcluded',
  data: { campaignId: 'campaign', listId: 'list', reason: '该街道情况不同', excludedBy: educationReviewer },
}
const c1 = { itemId: 'c1', name: '校外托管机构管理', confidence: 1 }

describe('items of a list are confirmed', () => {
  const when = (changes: Partial<ConfirmItems> = {}, before = stages.opened) =>
    given(confirmItems, before).when(confirming(changes))

  it('by a person: the one candidate that stands out, unless others are named', () => {
    when().events(confirmed(c1))
    expect(state(stages.opened).lines[0]?.status).toBe('candidate')
    expect(state([...stages.opened, confirmed(c1)]).lines[0]?.status).toBe('confirmed')
  })

  it('also one that the matching missed, then without a confidence', () => {
    when({ itemIds: ['c2'] }).events(confirmed({ itemId: 'c2', name: '校园周边秩序' }))
  })

  it('and anew, as long as nothing was proposed', () => {
    when({ itemIds: ['c2'] }, stages.reviewed).events(confirmed({ itemId: 'c2', name: '校园周边秩序' }))
  })

  it('not by default when several could be meant', () => {
    const [first] = lists
    if (first === undefined) throw new Error('there are lists')
    const twin = first.items.get('c1')
    if (twin === undefined) throw new Error('c1 is listed')
    const items = first.items.set('c9', { ...twin, itemId: 'c9' })
    const sections = { ...first.sections, cooperative: [{ name: '民生服务', items: ['c1', 'c9'] }] }
    const twins = { ...first, items, sections }
    const opened = following(openCampaign, [], opening({ lists: [twins] }))
    const name = '校外托管机构管理'
    when({ list: twins }, opened).refused({
      code: 'candidates-close',
      listId: 'list',
      candidates: [
        { itemId: 'c1', name },
        { itemId: 'c9', name },
      ],
    })
    when({ list: twins, itemIds: ['c9'] }, opened).events(confirmed({ itemId: 'c9', name, confidence: 1 }))
  })

  it('not when the list would refuse the change', () => {
    when({ itemIds: ['c8'] }).refused({ code: 'unknown-item', change: 0, itemId: 'c8' })
    const ended = eventsOf({ kind: 'retire', itemId: 'c1', reason: '取消' }).reduce(evolveDutyList, list)
    const decision = confirmItems.decide(confirming({ list: ended }), state(stages.opened))
    expect(decision).toMatchObject({ accepted: false, refusal: { code: 'item-ended' } })
  })

  it('not for items that do not name the department that asks', () => {
    when({ itemIds: ['c3'] }).refused({ code: 'not-concerned', changes: [0] })
    const byOffice = following(openCampaign, [], opening({ actor: coordinator }))
    when({ itemIds: ['c3'], actor: coordinator }, byOffice).events(
      confirmed({ itemId: 'c3', name: '流动人口登记' }, coordinator),
    )
  })

  it('not of a list of another district, or of none', () => {
    when({ list: absentList }).refused({ code: 'list-not-found' })
    when({ list: { ...list, districtId: 'other' } }).refused({ code: 'list-not-found' })
  })

  it('not by others than the initiator', () => {
    when({ actor: policeHead }).refused({
      code: 'not-permitted',
      command: 'confirm-items',
      role: 'department-head',
      organisation: 'police',
      permitted: campaignPolicy['confirm-items'],
    })
  })

  it('not while a proposal for the list is on its way', () => {
    const underWay = { code: 'list-under-way', listId: 'list', proposalId: 'proposal of list' } as const
    when({}, stages.started).refused(underWay)
    when({ statusOf: where('in-sign-off') }, stages.proposed).refused(underWay)
    when({ statusOf: where('accepted') }, stages.proposed).refused(underWay)
  })

  it.each(['rejected', 'withdrawn', 'stale'] as const)('again when what was proposed is %s', (status) => {
    when({ statusOf: where(status) }, stages.proposed).events(confirmed(c1))
    const again = fold(campaign, [...stages.proposed, confirmed(c1)])
    expect(again.lines[0]).toMatchObject({ status: 'confirmed' })
    expect(again.abandoned).toEqual(['proposal of list'])
  })

  it('again when the list refused what was to be proposed', () => {
    const obstacle = { code: 'item-ended' }
    const refused: CampaignEvent = {
      type: 'CampaignProposalRefused',
      data: { campaignId: 'campaign', listId: 'list', proposalId: 'proposal of list', obstacle },
    }
    when({ itemIds: ['c2'] }, [...stages.started, refused]).events(
      confirmed({ itemId: 'c2', name: '校园周边秩序' }),
    )
  })
})

describe('a list is excluded', () => {
  const when = (changes: Partial<ExcludeList> = {}, before = stages.opened) =>
    given(excludeList, before).when(excluding(changes))

  it('with a reason, by the initiator or the coordinating office', () => {
    when().events(excluded)
    const by = { ...excluded.data, excludedBy: coordinator }
    when({ actor: coordinator }).events({ type: 'CampaignListExcluded', data: by } as CampaignEvent)
    when({ reason: ' ' }).refused({ code: 'reason-missing' })
  })

  it('not by others', () => {
    const other = actor('zhou', 'other-office', 'coordinator')
    const decision = excludeList.decide(excluding({ actor: other }), state(stages.opened))
    expect(decision).toMatchObject({ accepted: false, refusal: { code: 'not-permitted' } })
  })

  it('only when the campaign knows it', () => {
    when({ listId: 'third-list' }).refused({ code: 'list-not-found' })
  })

  it('and may be taken back in', () => {
    given(confirmItems, [...stages.opened, excluded])
      .when(confirming())
      .events(confirmed(c1))
  })

  it('with its proposal, also when that is accepted and waits for the others', () => {
    when({ statusOf: where('accepted') }, stages.proposed).events(excluded)
    const { lines, abandoned } = state([...stages.proposed, excluded])
    expect(lines[0]).toMatchObject({ status: 'excluded', exclusion: { reason: '该街道情况不同' } })
    expect(lines[0]?.proposalId).toBeUndefined()
    expect(abandoned).toEqual(['proposal of list'])
  })

  it('not once the change is in effect there, or will be without anybody: only what came to nothing is', () => {
    const inEffect = { code: 'campaign-in-effect', listIds: ['list'] } as const
    when({ statusOf: where('accepted') }, stages.released).refused(inEffect)
    when({ statusOf: where('applied') }, stages.released).refused(inEffect)
    when({ statusOf: where('stale', 'applied') }, stages.released).events(excluded)
  })
})

it('a reclaimed item is not reclaimed again: the list says so when it is confirmed by hand', () => {
  const decision = confirmItems.decide(
    confirming({ list: eventsOf(reclaimC1).reduce(evolveDutyList, list), itemIds: ['c1'] }),
    state(stages.opened),
  )
  expect(decision).toMatchObject({ accepted: false, refusal: { code: 'wrong-category' } })
})
