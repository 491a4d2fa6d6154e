import { campaign, campaignStream, owedBy } from '@dutybook/duty-lists'
import { openCampaignRun } from './campaigns/campaign-run.ts'
import { proposeFor } from './campaigns/propose-for.ts'
import { publishAll, settlePrepared } from './campaigns/publish-all.ts'
import { release } from './campaigns/release.ts'
import { withdrawAbandoned } from './campaigns/withdraw-abandoned.ts'
import { type StepJob, StepUnknown } from './step-job.ts'

/**
 * 专项调整: does whatever a campaign owes now, as the log has it: withdraws, proposes, releases, publishes. Each part has
 * commands of its own with ids that follow from the log, so that a run that ends anywhere is finished by the next.
 */
export const campaignJob: StepJob = async (context, { subjectId: campaignId }) => {
  const { state } = await context.repository.load(campaign, campaignStream(campaignId))
  if (state.status === 'absent') throw new StepUnknown(`there is no campaign ${campaignId}`)
  const run = await openCampaignRun(context, state)
  const owed = owedBy(state, run.facts)
  for (const proposalId of owed.withdrawals) await withdrawAbandoned(run, proposalId)
  for (const line of owed.proposals) await proposeFor(run, line)
  if (owed.release) await release(run)
  if (owed.publication) await publishAll(run)
  for (const listId of owed.preparations) await settlePrepared(run, listId)
}
