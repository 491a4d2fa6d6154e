import { differingFields, type ItemContent, type Proposal, type Staleness } from '@dutybook/duty-lists'
import type { ChangedSince } from './shown-proposal.ts'
import type { HistoryEntry } from '../lists/shown-list.ts'
import type { ReadModel } from '../read-model.ts'

/** What others did to the items of a stale proposal after its base revision, in the order in which it happened. */
export const changedSince = (
  { listId, baseRevision }: Proposal,
  staleness: Staleness,
  itemHistory: ReadModel['itemHistory'],
): readonly ChangedSince[] =>
  staleness.code !== 'stale-items'
    ? []
    : staleness.items.flatMap(({ itemId, name }) =>
        itemHistory(listId, itemId)
          .filter(({ revision }) => revision > baseRevision)
          .map((entry) => ({ itemId, itemName: name, ...whatChanged(entry) })),
      )

const whatChanged = ({
  before,
  after,
  revision,
  proposalId,
}: HistoryEntry): Omit<ChangedSince, 'itemId' | 'itemName'> => ({
  fields: after === undefined ? [] : fieldsThatDiffer(before, after),
  revision,
  ...(proposalId === undefined ? {} : { proposalId }),
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
})

const fieldsThatDiffer = (before: ItemContent | undefined, after: ItemContent): readonly string[] => {
  const fields = before === undefined ? [] : differingFields(before, after)
  return fields.length === 0 ? ['place'] : fields
}
