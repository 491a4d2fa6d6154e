import { campaign, campaignStream, lineOf, proposal, proposalStream } from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'

/** Those of the proposals that a campaign is to publish with its other lists, from the log. */
export const withheldBy = async (
  repository: Pick<Repository, 'load'>,
  proposalIds: readonly string[],
): Promise<readonly { readonly proposalId: string; readonly campaignId: string }[]> => {
  const withheld: { proposalId: string; campaignId: string }[] = []
  for (const proposalId of proposalIds) {
    const { campaignId, listId } = (await repository.load(proposal, proposalStream(proposalId))).state
    if (campaignId === undefined) continue
    const { state } = await repository.load(campaign, campaignStream(campaignId))
    if (state.status !== 'published' && lineOf(state, listId)?.proposalId === proposalId)
      withheld.push({ proposalId, campaignId })
  }
  return withheld
}
