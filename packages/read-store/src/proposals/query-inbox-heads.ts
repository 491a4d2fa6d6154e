import type { DatabaseSync } from 'node:sqlite'
import { campaignEntry } from '../campaigns/campaign-entry.ts'
import { given } from '../database.ts'
import { objectionEntry } from '../objections/query-objections.ts'
import { organisationNames } from '../query-directory.ts'
import type { InboxEntry, InboxHead, ReadModel } from '../read-model.ts'
import { inboxRows, type WaitingProposal } from './inbox-rows.ts'

interface HeadRow extends WaitingProposal {
  readonly listId: string
  readonly title: string
}

/** The inbox in short, longest waiting first. It is read anew with every change of it, so no proposal is opened. */
export const queryInboxHeads = (db: DatabaseSync): Pick<ReadModel, 'inboxHeads'> => {
  const waiting = inboxRows<HeadRow>(db, 'p.list_id AS listId, p.title')
  const nameOf = organisationNames(db)
  return {
    inboxHeads: (organisationId, limit) =>
      waiting(organisationId, '', limit).map((row) => {
        if ('campaign' in row) return headOf(campaignEntry(row, nameOf))
        return headOf('objectionAct' in row ? objectionEntry(row, organisationId) : row)
      }),
  }
}

const headOf = (entry: HeadRow | InboxEntry): InboxHead => {
  const { act, proposalId, objectionId, campaignId, listId, township, title, since } = entry as InboxEntry
  return { act, ...given({ proposalId, objectionId, listId, campaignId }), township, title, since }
}
