import { proposal, proposalStream } from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'

/** Who drafted each of these proposals, from the log. */
export const draftersOf = async (
  repository: Pick<Repository, 'load'>,
  proposalIds: readonly string[],
): Promise<readonly { readonly proposalId: string; readonly person: string }[]> => {
  const drafters: { proposalId: string; person: string }[] = []
  for (const proposalId of proposalIds) {
    const { state } = await repository.load(proposal, proposalStream(proposalId))
    drafters.push({ proposalId, person: state.draftedBy })
  }
  return drafters
}
