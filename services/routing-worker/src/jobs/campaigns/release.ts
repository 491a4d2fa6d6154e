import {
  campaign,
  campaignStream,
  dutyList,
  editions,
  editionsStream,
  goesAheadOf,
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
  const { campaign: own, repository, facts, lastEvent } = run
  const proposals = liveLines(own).flatMap(({ proposalId }) => proposalId ?? [])
  if (await isBehind(run)) return
  const stale: string[] = []
  for (const proposalId of proposals) if (await isStaleNow(run, proposalId)) stale.push(proposalId)
  if (stale.length > 0) return
  const released = await repository.execute(
    releaseCampaign,
    campaignStream(own.campaignId),
    issue(
      'release-campaign',
      { id: own.campaignId },
      { type: 'release-campaign', statusOf: facts.statusOf, actor },
    ),
    causedBy(lastEvent(() => true)),
  )
  if (released.ok || released.refusal.code !== 'campaign-wrong-status') mustBeDone(released)
}

/** Whether one of its lists holds what another campaign has changed there and not published with its other lists yet. */
const isBehind = async ({ campaign: own, repository }: CampaignRun): Promise<boolean> => {
  for (const { listId } of liveLines(own)) {
    const { proposals } = (await repository.load(editions, editionsStream(listId))).state
    const { appliedProposals } = (await repository.load(dutyList, listStream(listId))).state
    for (const proposalId of appliedProposals) {
      if (proposals.has(proposalId)) continue
      const { campaignId } = (await repository.load(proposal, proposalStream(proposalId))).state
      if (campaignId === undefined || campaignId === own.campaignId) continue
      if (goesAheadOf((await repository.load(campaign, campaignStream(campaignId))).state, own)) return true
    }
  }
  return false
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
