import {
  campaignStream,
  dutyList,
  liveLines,
  listStream,
  proposal,
  proposalStream,
  recordOutcome,
  releaseCampaign,
  reviseList,
} from '@dutybook/duty-lists'
import { causedBy, issue, mustBeDone, routingWorker as actor } from '../step-job.ts'
import type { CampaignRun } from './campaign-run.ts'

/** Lets all proposals be applied, unless a list could not take its own any more: that one is stale first, and none is applied. */
export const release = async (run: CampaignRun): Promise<void> => {
  const { campaign, repository, facts, lastEvent } = run
  const proposals = liveLines(campaign).flatMap(({ proposalId }) => proposalId ?? [])
  const stale: string[] = []
  for (const proposalId of proposals) if (await isStaleNow(run, proposalId)) stale.push(proposalId)
  if (stale.length > 0) return
  const released = await repository.execute(
    releaseCampaign,
    campaignStream(campaign.campaignId),
    issue(
      'release-campaign',
      { id: campaign.campaignId },
      { type: 'release-campaign', statusOf: facts.statusOf, actor },
    ),
    causedBy(lastEvent(() => true)),
  )
  if (released.ok || released.refusal.code !== 'campaign-wrong-status') mustBeDone(released)
}

const isStaleNow = async ({ repository, lastEvent }: CampaignRun, proposalId: string): Promise<boolean> => {
  const stream = proposalStream(proposalId)
  const { state } = await repository.load(proposal, stream)
  const { state: list } = await repository.load(dutyList, listStream(state.listId))
  const revised = reviseList(list, state)
  if (revised.ok) return false
  const recorded = await repository.execute(
    recordOutcome,
    stream,
    issue(
      `stale at ${list.revision}`,
      { id: proposalId },
      { type: 'record-staleness', staleness: revised.refusal, actor },
    ),
    causedBy(lastEvent(() => true)),
  )
  mustBeDone(recorded)
  return true
}
