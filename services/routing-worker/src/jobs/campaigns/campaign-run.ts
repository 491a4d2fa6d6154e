import {
  type Campaign,
  type CampaignEvent,
  type CampaignFacts,
  campaignStream,
  editions,
  editionsStream,
  type ProposalStatus,
  proposal,
  proposalStream,
} from '@dutybook/duty-lists'
import type { IssuedBy } from '@dutybook/event-store'
import type { Actor, RecordedEvent } from '@dutybook/kernel'
import type { JobContext } from '../step-job.ts'

/** What one run of a campaign's job works with: the campaign and everything around it, from the log. */
export interface CampaignRun extends JobContext {
  readonly campaign: Campaign
  readonly facts: CampaignFacts
  /** The last event of the campaign that is so. @throws when there is none */
  readonly lastEvent: (isSo: (event: CampaignEvent) => boolean) => RecordedEvent
}

export const openCampaignRun = async (context: JobContext, campaign: Campaign): Promise<CampaignRun> => {
  const { store, repository } = context
  const statuses = new Map<string, ProposalStatus>()
  const proposals = [...campaign.abandoned, ...campaign.lines.flatMap(({ proposalId }) => proposalId ?? [])]
  for (const id of proposals)
    statuses.set(id, (await repository.load(proposal, proposalStream(id))).state.status)
  const prepared: string[] = []
  for (const { listId } of campaign.publication === undefined ? [] : campaign.lines) {
    const { state } = await repository.load(editions, editionsStream(listId))
    if (state.prepared?.campaignId === campaign.campaignId) prepared.push(listId)
  }
  const events: RecordedEvent[] = []
  for await (const event of store.readStream(campaignStream(campaign.campaignId))) events.push(event)
  return {
    ...context,
    campaign,
    facts: { statusOf: (id) => statuses.get(id) ?? 'absent', prepared },
    lastEvent: (isSo) => {
      const found = events.findLast((event) => isSo(event as unknown as CampaignEvent))
      if (found === undefined) throw new Error(`campaign ${campaign.campaignId} holds no such event`)
      return found
    },
  }
}

/** Done in the name of this person, because of the event. */
export const inTheNameOf = (actor: Actor, { id, metadata }: RecordedEvent): IssuedBy => ({
  actor,
  correlationId: metadata.correlationId,
  causationId: id,
})
