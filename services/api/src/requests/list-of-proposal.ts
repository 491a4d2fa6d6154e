import {
  absentList,
  type DutyList,
  type DutyListEvent,
  dutyList,
  listStream,
  proposal,
  proposalStream,
} from '@dutybook/duty-lists'
import type { EventStore, Repository } from '@dutybook/event-store'

/** The list that a proposal is about, as it is now and as it was at the proposal's base revision; from the log. */
export const listOfProposal = async (
  { repository, store }: { readonly repository: Repository; readonly store: EventStore },
  proposalId: string,
): Promise<{ readonly list: DutyList; readonly base: () => Promise<DutyList> }> => {
  const { listId, baseRevision } = (await repository.load(proposal, proposalStream(proposalId))).state
  const { state: list } = await repository.load(dutyList, listStream(listId))
  return {
    list,
    base: async () => {
      let state = absentList
      for await (const event of store.readStream(listStream(listId))) {
        if (event.revision > baseRevision) break
        state = dutyList.evolve(state, event as unknown as DutyListEvent)
      }
      return state
    },
  }
}
