import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { coordinator, district, educationHead, program } from '../duty-lists.examples.ts'
import type { CampaignEvent } from './campaign-events.ts'
import { editionsOf, lists, order, secondCoordinator, stages, state, where } from './campaigns.examples.ts'
import { type PublishCampaign, publishCampaign } from './publish-campaign.ts'
import { recordPublication } from './record-publication.ts'

const publishing = (changes: Partial<PublishCampaign> = {}): PublishCampaign => ({
  type: 'publish-campaign',
  seen: order.lists,
  decidedOn: order.decidedOn,
  effectiveOn: order.effectiveOn,
  note: order.note,
  lists,
  directory: district,
  statusOf: where('applied'),
  drafters: [],
  at: order.at,
  actor: coordinator,
  ...changes,
})

describe('a campaign whose proposals are all applied', () => {
  const when = (changes: Partial<PublishCampaign> = {}) =>
    given(publishCampaign, stages.released).when(publishing(changes))

  it('is ordered to be published by the coordinating office, with all its lists', () => {
    when().events(stages.ordered.at(-1) as CampaignEvent)
  })

  it('not by others, nor by who drafted a proposal that is to be published', () => {
    const byHead = publishCampaign.decide(publishing({ actor: educationHead }), state(stages.released))
    expect(byHead).toMatchObject({ accepted: false, refusal: { code: 'not-permitted' } })
    when({ drafters: [coordinator.id] }).refused({
      code: 'maker-is-checker',
      command: 'publish-campaign',
      person: coordinator.id,
    })
    when({ drafters: [coordinator.id], actor: secondCoordinator }).events({
      type: 'CampaignPublicationOrdered',
      data: { campaignId: 'campaign', ...order, orderedBy: secondCoordinator },
    })
  })

  it('not with a list that has changed since the publisher saw it, or was not seen', () => {
    const [one, other] = order.lists
    when({ seen: [{ ...one, revision: 3 }, other] }).refused({
      code: 'list-changed-meanwhile',
      seen: 3,
      revision: one.revision,
    })
    when({ seen: [one] }).refused({
      code: 'list-changed-meanwhile',
      seen: -1,
      revision: other.revision,
    })
  })

  it('not with days that no edition may have', () => {
    when({ decidedOn: '2026-11-23' }).refused({
      code: 'decided-in-future',
      decidedOn: '2026-11-23',
      today: '2026-11-22',
    })
    when({ effectiveOn: '2026-11-01' }).refused({
      code: 'effective-before-decided',
      decidedOn: '2026-11-20',
      effectiveOn: '2026-11-01',
    })
  })
})

describe('a campaign of which a proposal is not applied', () => {
  it('is not published: all or none', () => {
    given(publishCampaign, stages.released)
      .when(publishing({ statusOf: where('applied', 'stale') }))
      .refused({ code: 'campaign-not-applied', listIds: ['other-list'] })
  })

  it('is not published before it was released', () => {
    given(publishCampaign, stages.proposed)
      .when(publishing({ statusOf: where('accepted') }))
      .refused({ code: 'campaign-wrong-status', status: 'started', possibleIn: ['released'] })
  })
})

describe('an ordered publication', () => {
  const recording = (
    answer:
      | { readonly editions: typeof editionsOf }
      | { readonly listId: string; readonly obstacle: { readonly code: string } },
  ) => ({ type: 'record-publication', ...answer, actor: program }) as const
  const failure = { listId: 'list', obstacle: { code: 'list-changed-meanwhile' } }

  it('makes the editions of all lists appear with one event', () => {
    given(recordPublication, stages.ordered)
      .when(recording({ editions: editionsOf }))
      .events(stages.published.at(-1) as CampaignEvent)
    expect(state(stages.published)).toMatchObject({
      status: 'published',
      editions: [
        { listId: 'list', number: 1 },
        { listId: 'other-list', number: 1 },
      ],
    })
  })

  it('never of some only', () => {
    given(recordPublication, stages.ordered)
      .when(recording({ editions: editionsOf.slice(0, 1) }))
      .events()
  })

  it('comes to nothing when one list cannot be published, and may be ordered again', () => {
    const failed: CampaignEvent = {
      type: 'CampaignPublicationFailed',
      data: { campaignId: 'campaign', ...failure },
    }
    given(recordPublication, stages.ordered).when(recording(failure)).events(failed)
    const after = [...stages.ordered, failed]
    expect(state(after)).toMatchObject({ status: 'released', publicationFailure: failure, editions: [] })
    given(publishCampaign, after)
      .when(publishing())
      .events(stages.ordered.at(-1) as CampaignEvent)
  })

  it('is recorded once, by the program', () => {
    given(recordPublication, stages.published)
      .when(recording(failure))
      .refused({ code: 'campaign-wrong-status', status: 'published', possibleIn: ['publishing'] })
    const byHand = { ...recording({ editions: editionsOf }), actor: coordinator }
    expect(recordPublication.decide(byHand, state(stages.ordered))).toMatchObject({
      refusal: { code: 'not-permitted' },
    })
  })
})
