import type { DatabaseSync } from 'node:sqlite'
import { campaignEntry } from '../campaigns/campaign-entry.ts'
import { waitingCampaigns } from '../campaigns/waiting-campaigns.ts'
import { objectionEntry, waitingObjections } from '../objections/query-objections.ts'
import { organisationNames, queryDirectory } from '../query-directory.ts'
import type { InboxEntry, InboxHead, ReadModel } from '../read-model.ts'
import { ownInbox, withMergedInbox } from './inbox.ts'

interface HeadRow extends InboxHead {
  readonly position: string
}

/** The inbox in short, longest waiting first. It is read anew with every change of it, so no proposal is opened. */
export const queryInboxHeads = (db: DatabaseSync): Pick<ReadModel, 'inboxHeads'> => {
  const headsOf = (whose: string) =>
    db.prepare(`SELECT i.position, i.act, i.proposal_id AS proposalId, p.list_id AS listId,
    coalesce(o.name, p.township_id) AS township, p.title, i.since
    FROM inbox i JOIN proposals p ON p.proposal_id = i.proposal_id
    LEFT JOIN organisations o ON o.district_id = p.district_id AND o.organisation_id = p.township_id
    WHERE ${whose} ORDER BY i.position LIMIT :limit`)
  const [select, selectWithMerged] = [headsOf(ownInbox), headsOf(withMergedInbox)]
  const { predecessors } = queryDirectory(db)
  const nameOf = organisationNames(db)
  const ofCampaigns = waitingCampaigns(db)
  const ofObjections = waitingObjections(db)

  return {
    inboxHeads: (organisationId, limit) => {
      const statement = predecessors(organisationId).length === 0 ? select : selectWithMerged
      const proposals = statement.all({ organisationId, limit }) as unknown as readonly HeadRow[]
      const objections = ofObjections(organisationId, '', limit).map((row) => ({
        ...objectionEntry(row, organisationId),
        position: row.position,
      }))
      const campaigns = ofCampaigns(organisationId, '', limit).map((row) => ({
        ...campaignEntry(row, nameOf),
        position: row.position,
      }))
      return [...proposals, ...objections, ...campaigns]
        .toSorted((one, other) => (one.position < other.position ? -1 : 1))
        .slice(0, limit)
        .map(headOf)
    },
  }
}

const headOf = (entry: InboxHead | InboxEntry): InboxHead => {
  const { act, proposalId, objectionId, campaignId, listId, township, title, since } = entry
  return {
    act,
    ...(proposalId !== undefined && { proposalId }),
    ...(objectionId !== undefined && { objectionId }),
    ...(listId !== undefined && { listId }),
    ...(campaignId !== undefined && { campaignId }),
    township,
    title,
    since,
  }
}
