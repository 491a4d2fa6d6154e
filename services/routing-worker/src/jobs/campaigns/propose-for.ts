import {
  campaignStream,
  changesFor,
  directory as directories,
  directoryStream,
  dutyList,
  type Line,
  listStream,
  partiesOf,
  proposalStream,
  proposeRevision,
  recordCampaignProposal,
  submitProposal,
} from '@dutybook/duty-lists'
import type { Refusal } from '@dutybook/kernel'
import { causedBy, issue, mustBeDone, routingWorker } from '../step-job.ts'
import { type CampaignRun, inTheNameOf } from './campaign-run.ts'

/** Proposes the change for a list that was started, and records that it is on its way or why not. */
export const proposeFor = async (run: CampaignRun, line: Line): Promise<void> => {
  const { proposalId = '' } = line
  const started = run.lastEvent(
    ({ type, data }) =>
      type === 'CampaignStarted' && data.proposals.some((one) => one.proposalId === proposalId),
  )
  const obstacle = await obstacleTo(run, line, started)
  const answer = obstacle === undefined ? {} : { obstacle }
  const recorded = await run.repository.execute(
    recordCampaignProposal,
    campaignStream(run.campaign.campaignId),
    issue(
      'record-campaign-proposal',
      { id: proposalId },
      { type: 'record-campaign-proposal', proposalId, ...answer, actor: routingWorker },
    ),
    causedBy(started),
  )
  mustBeDone(recorded)
}

/** Drafts in the name of who reviewed the list and submits in the name of who started it; answers what stood against it. */
const obstacleTo = async (
  { campaign, repository }: CampaignRun,
  { listId, proposalId = '', confirmation }: Line,
  started: ReturnType<CampaignRun['lastEvent']>,
): Promise<Refusal | undefined> => {
  const { campaignId, districtId, title, reason, startedBy } = campaign
  if (confirmation === undefined || startedBy === undefined)
    throw new Error(`list ${listId} was started without having been reviewed`)
  const { state: list } = await repository.load(dutyList, listStream(listId))
  const { state: directory } = await repository.load(directories, directoryStream(districtId))
  const { proposer: organisation = campaign.initiator } = partiesOf(campaign, directory)
  const itemIds = confirmation.items.map(({ itemId }) => itemId)
  const drafter = { ...confirmation.confirmedBy, organisation }
  const drafted = await repository.execute(
    proposeRevision,
    proposalStream(proposalId),
    issue(
      'campaign-propose',
      { id: proposalId },
      {
        type: 'propose-revision',
        proposalId,
        campaignId,
        list,
        baseRevision: confirmation.listRevision,
        title,
        reason,
        changes: changesFor(campaign, list, itemIds),
        directory,
        actor: drafter,
      },
    ),
    inTheNameOf(drafter, started),
  )
  if (!drafted.ok) return drafted.refusal
  const submitter = { ...startedBy, organisation }
  const submitted = await repository.execute(
    submitProposal,
    proposalStream(proposalId),
    issue('campaign-submit', { id: proposalId }, { type: 'submit-proposal', actor: submitter }),
    inTheNameOf(submitter, started),
  )
  return submitted.ok || submitted.refusal.code === 'wrong-status' ? undefined : submitted.refusal
}
