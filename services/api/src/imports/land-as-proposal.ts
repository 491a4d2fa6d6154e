import { dutyList, listStream, proposalStream, proposeRevision } from '@dutybook/duty-lists'
import { partOf, proposalIdOf } from '../ids.ts'
import { changesOfImport } from './compare-import.ts'
import { commandOfImport, type Landing, type LandingContext } from './landing.ts'

/** The draft becomes a proposal of its township: what the document says otherwise than the list, as changes. */
export const landAsProposal = async (
  { repository, by, actor, draft }: LandingContext,
  { title, reason }: { readonly title: string; readonly reason: string },
): Promise<Landing> => {
  const { importId, listId = '' } = draft
  const proposalId = proposalIdOf(partOf(importId, 'proposal'))
  const { state: list } = await repository.load(dutyList, listStream(listId))
  const { changes } = changesOfImport(list, draft)
  const command = {
    type: 'propose-revision',
    proposalId,
    list,
    baseRevision: list.revision,
    title,
    reason,
    changes,
    actor,
  } as const
  return {
    purpose: 'propose-revision',
    result: { listId, proposalId },
    rehearse: async () => {
      const decision = proposeRevision.decide(command, proposeRevision.initial)
      return decision.accepted ? undefined : decision.refusal
    },
    perform: () =>
      repository.execute(
        proposeRevision,
        proposalStream(proposalId),
        commandOfImport(draft, 'proposal', command),
        by,
      ),
  }
}
