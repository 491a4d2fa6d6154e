import type { Actor, Refusal } from '@dutybook/kernel'
import type { CampaignEvent, CampaignTerms, PublicationOrder } from './campaign-events.ts'
import type { CampaignStatus } from './campaign-status.ts'
import { confirmed, excluded, type Line, made, matched, refused, started } from './line.ts'

/** 专项调整: one change over many lists, each with a proposal of its own, that takes effect on all of them or on none. */
export interface Campaign extends CampaignTerms {
  readonly status: CampaignStatus
  /** One for each list of the district. */
  readonly lines: readonly Line[]
  /** How often the lists were searched. */
  readonly matchings: number
  /** Proposals that are no longer part of it, and are to be withdrawn where they are still open. */
  readonly abandoned: readonly string[]
  readonly startedBy?: Actor
  readonly cancellation?: { readonly reason: string; readonly cancelledBy: Actor }
  readonly publication?: PublicationOrder
  /** Why the last order to publish came to nothing. */
  readonly publicationFailure?: { readonly listId: string; readonly obstacle: Refusal }
  /** Number of the edition of each list. */
  readonly editions: readonly { readonly listId: string; readonly number: number }[]
}

export const absentCampaign: Campaign = {
  status: 'absent',
  campaignId: '',
  districtId: '',
  initiator: '',
  title: '',
  reason: '',
  search: {},
  change: { kind: 'retire', reason: '' },
  openedBy: '',
  lines: [],
  matchings: 0,
  abandoned: [],
  editions: [],
}

export const evolveCampaign = (campaign: Campaign, event: CampaignEvent): Campaign => {
  switch (event.type) {
    case 'CampaignOpened':
      return { ...campaign, ...event.data, status: 'review' }
    case 'CandidatesMatched': {
      const matchings = campaign.matchings + 1
      const known = new Map(campaign.lines.map((line) => [line.listId, line]))
      for (const list of event.data.lists)
        known.set(list.listId, matched(known.get(list.listId), list, matchings))
      return { ...campaign, matchings, lines: [...known.values()] }
    }
    case 'CampaignItemsConfirmed':
      return withLine(abandoning(campaign, event.data.listId), event.data.listId, (line) =>
        confirmed(line, event.data),
      )
    case 'CampaignListExcluded':
      return withLine(abandoning(campaign, event.data.listId), event.data.listId, (line) =>
        excluded(line, event.data),
      )
    case 'CampaignStarted': {
      const proposals = new Map(event.data.proposals.map(({ listId, proposalId }) => [listId, proposalId]))
      return {
        ...campaign,
        status: campaign.status === 'review' ? 'started' : campaign.status,
        startedBy: event.data.startedBy,
        lines: campaign.lines.map((line) => started(line, proposals.get(line.listId))),
      }
    }
    case 'CampaignProposalMade':
      return withLine(campaign, event.data.listId, made)
    case 'CampaignProposalRefused':
      return withLine(campaign, event.data.listId, (line) => refused(line, event.data.obstacle))
    case 'CampaignReleased':
      return { ...campaign, status: 'released' }
    case 'CampaignCancelled': {
      const { reason, cancelledBy } = event.data
      const proposals = campaign.lines.flatMap(({ proposalId }) => proposalId ?? [])
      const abandoned = [...campaign.abandoned, ...proposals]
      return { ...campaign, status: 'cancelled', abandoned, cancellation: { reason, cancelledBy } }
    }
    case 'CampaignPublicationOrdered': {
      const { campaignId: _, ...publication } = event.data
      const { publicationFailure: __, ...before } = campaign
      return { ...before, status: 'publishing', publication }
    }
    case 'CampaignPublicationFailed': {
      const { campaignId: _, ...publicationFailure } = event.data
      return { ...campaign, status: 'released', publicationFailure }
    }
    case 'CampaignPublished': {
      const editions = event.data.editions.map(({ listId, number }) => ({ listId, number }))
      return { ...campaign, status: 'published', editions }
    }
  }
}

export const campaign = { initial: absentCampaign, evolve: evolveCampaign }

/** Stream of one campaign. */
export const campaignStream = (campaignId: string): string => `campaign-${campaignId}`

export const lineOf = ({ lines }: Campaign, listId: string): Line | undefined =>
  lines.find((line) => line.listId === listId)

/** The lists on which the campaign wants its change. */
export const liveLines = ({ lines }: Campaign): readonly Line[] =>
  lines.filter(({ status }) => status !== 'excluded' && status !== 'unmatched')

/** Whether an accepted proposal of the campaign is to be applied: not before all of them are accepted. */
export const isReleased = ({ status }: Campaign): boolean =>
  status === 'released' || status === 'publishing' || status === 'published'

const withLine = (campaign: Campaign, listId: string, change: (line: Line) => Line): Campaign => ({
  ...campaign,
  lines: campaign.lines.map((line) => (line.listId === listId ? change(line) : line)),
})

/** The proposal that a list had so far is no longer part of the campaign. */
const abandoning = (campaign: Campaign, listId: string): Campaign => {
  const { proposalId } = lineOf(campaign, listId) ?? {}
  return proposalId === undefined ? campaign : { ...campaign, abandoned: [...campaign.abandoned, proposalId] }
}
