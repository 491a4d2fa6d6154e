import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { absentDirectory } from '../directory/directory.ts'
import { cooperative, coordinator, editor, policeHead } from '../duty-lists.examples.ts'
import { campaignPolicy } from './campaign-policy.ts'
import { lists, opening, stages, state } from './campaigns.examples.ts'
import { matchCampaign } from './match-campaign.ts'
import { openCampaign } from './open-campaign.ts'

const candidatesOf = (command = opening()) => {
  const decision = openCampaign.decide(command, openCampaign.initial)
  if (!decision.accepted) throw new Error(decision.refusal.code)
  return state(decision.events).lines.map(({ listId, status, candidates }) => ({
    listId,
    status,
    items: candidates.map(({ itemId }) => itemId),
  }))
}

describe('a campaign is opened', () => {
  it('by a department, which searches all lists of the district', () => {
    expect(candidatesOf()).toEqual([
      { listId: 'list', status: 'candidate', items: ['c1'] },
      { listId: 'other-list', status: 'candidate', items: ['o1'] },
    ])
  })

  it('with the department that is looked for, by any name the directory knows', () => {
    const decision = openCampaign.decide(
      opening({ search: { department: '市公安局云溪分局' }, actor: policeHead }),
      openCampaign.initial,
    )
    expect(decision).toMatchObject({ events: [{ data: { search: { department: 'police' } } }, {}] })
  })

  it('by a department only for items that name it, by the coordinating office for any', () => {
    const search = { name: '校外托管机构管理' }
    const found = (actor: typeof coordinator) =>
      candidatesOf(opening({ search, actor })).map(({ items }) => items)
    expect(found(policeHead)).toEqual([[], []])
    expect(found(coordinator)).toEqual([['c1'], ['o1']])
  })

  it('not by a township', () => {
    given(openCampaign, [])
      .when(opening({ actor: editor }))
      .refused({
        code: 'not-permitted',
        command: 'open-campaign',
        role: 'township-editor',
        organisation: 'town',
        permitted: campaignPolicy['open-campaign'],
      })
  })

  it('not without a reason, nor without anything to look for', () => {
    const when = (changes: Parameters<typeof opening>[0]) => given(openCampaign, []).when(opening(changes))
    when({ reason: ' ' }).refused({ code: 'reason-missing' })
    when({ search: {} }).refused({ code: 'nothing-looked-for' })
    when({ search: { name: ' ' } }).refused({ code: 'nothing-looked-for' })
  })

  it('not for a department that nobody knows', () => {
    given(openCampaign, [])
      .when(opening({ search: { department: '区体育局' } }))
      .refused({ code: 'department-unknown', name: '区体育局' })
  })

  it('in a district that is there, once', () => {
    given(openCampaign, [])
      .when(opening({ directory: absentDirectory }))
      .refused({ code: 'district-not-found' })
    given(openCampaign, stages.opened).when(opening()).refused({ code: 'campaign-exists' })
  })
})

describe('the lists are searched again', () => {
  const { directory, actor } = opening()
  const again = (events: typeof stages.opened, found = lists) => {
    const command = { type: 'match-campaign', lists: found, directory, actor } as const
    const decision = matchCampaign.decide(command, state(events))
    if (!decision.accepted) throw new Error(decision.refusal.code)
    return state([...events, ...decision.events])
  }
  const { items, ...rest } = lists[0] as (typeof lists)[number]
  const like = cooperative('校外托管机构管理工作', '区教育局')
  const sections = {
    ...rest.sections,
    cooperative: [{ name: '民生服务', items: ['c1', 'c9', 'c2'] }],
  }
  const { c1 } = { c1: items.get('c1') }
  if (c1 === undefined) throw new Error('c1 is listed')
  const grown = { ...rest, sections, items: items.set('c9', { ...c1, itemId: 'c9', content: like }) }

  it('and show what is new, with the search that found it', () => {
    const { lines, matchings } = again(stages.opened, [grown, ...lists.slice(1)])
    expect(matchings).toBe(2)
    expect(lines[0]?.candidates.map(({ itemId, found }) => [itemId, found])).toEqual([
      ['c1', 1],
      ['c9', 2],
    ])
  })

  it('and what was decided stays', () => {
    const { lines } = again(stages.reviewed, [grown, ...lists.slice(1)])
    expect(lines.map(({ status }) => status)).toEqual(['confirmed', 'confirmed'])
    expect(lines[0]?.confirmation?.items.map(({ itemId }) => itemId)).toEqual(['c1'])
    expect(lines[0]?.candidates.map(({ itemId }) => itemId)).toEqual(['c1', 'c9'])
  })

  it('and a list that has nothing any more is no candidate', () => {
    const emptied = { ...rest, items, sections: { ...rest.sections, cooperative: [] } }
    expect(again(stages.opened, [emptied]).lines[0]).toMatchObject({ status: 'unmatched', candidates: [] })
  })

  it('by the initiator alone, and only while it goes on', () => {
    given(matchCampaign, stages.opened)
      .when({ type: 'match-campaign', lists, directory, actor: policeHead })
      .refused({
        code: 'not-permitted',
        command: 'match-campaign',
        role: 'department-head',
        organisation: 'police',
        permitted: campaignPolicy['match-campaign'],
      })
    given(matchCampaign, []).when({ type: 'match-campaign', lists, directory, actor }).refused({
      code: 'campaign-not-found',
    })
  })
})
