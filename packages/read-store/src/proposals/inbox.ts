import {
  awaited,
  openConsultations,
  overdueRequests,
  pendingTransfers,
  type Proposal,
  proposerOf,
} from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'
import { one } from '../database.ts'
import type { InboxEntry } from '../read-model.ts'

/** What waits for whom; an entry disappears when it was acted on or when the proposal moves on. */
export const inboxSchema = `
  CREATE TABLE inbox (
    organisation_id TEXT NOT NULL, position TEXT NOT NULL, proposal_id TEXT NOT NULL,
    act TEXT NOT NULL, since TEXT NOT NULL,
    PRIMARY KEY (organisation_id, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX inbox_of_proposal ON inbox (proposal_id);`

type Act = InboxEntry['act']

export interface Inbox {
  /** Brings the entries of a proposal to what it waits for after the event. */
  follow(before: Proposal, after: Proposal, recorded: RecordedEvent): void
}

export const keepInbox = (db: DatabaseSync): Inbox => {
  const insert = db.prepare(`INSERT INTO inbox (organisation_id, position, proposal_id, act, since)
    VALUES (?, ?, ?, ?, ?)`)
  const remove = db.prepare('DELETE FROM inbox WHERE proposal_id = ? AND organisation_id = ? AND act = ?')
  const officeOf = db.prepare(
    `SELECT organisation_id AS organisationId FROM organisations WHERE district_id = ? AND kind = 'coordinating-office'`,
  )
  const office = ({ districtId }: Proposal): string =>
    one<{ organisationId: string }>(officeOf, districtId)?.organisationId ?? ''

  return {
    follow: (before, after, { position, recordedAt }) => {
      const { proposalId } = after
      const [were, are] = [everything(before, office), everything(after, office)]
      for (const { organisationId, act } of notIn(are, were)) remove.run(proposalId, organisationId, act)
      for (const { organisationId, act } of notIn(were, are)) {
        insert.run(organisationId, position, proposalId, act, recordedAt)
      }
    },
  }
}

interface Waiting {
  readonly organisationId: string
  readonly act: Act
}

const notIn = (these: readonly Waiting[], those: readonly Waiting[]): readonly Waiting[] =>
  those.filter((one) => !these.some((other) => same(one, other)))

const same = (a: Waiting, b: Waiting): boolean => a.organisationId === b.organisationId && a.act === b.act

const everything = (proposal: Proposal, office: (proposal: Proposal) => string): readonly Waiting[] => [
  ...waiting(proposal, office),
  ...pendingTransfers(proposal)
    .slice(0, 1)
    .map((): Waiting => ({ organisationId: office(proposal), act: 'consent-to-transfer' })),
  ...openConsultations(proposal).map(
    ({ organisationId }): Waiting => ({ organisationId, act: 'give-opinion' }),
  ),
]

const waiting = (proposal: Proposal, office: (proposal: Proposal) => string): readonly Waiting[] => {
  switch (proposal.status) {
    case 'draft':
      return [{ organisationId: proposerOf(proposal), act: 'submit' }]
    case 'returned':
      return [{ organisationId: proposerOf(proposal), act: 'amend' }]
    case 'stale':
      return [{ organisationId: proposerOf(proposal), act: 'rebase' }]
    case 'in-adjudication':
      return [{ organisationId: office(proposal), act: 'adjudicate' }]
    default:
      return overdueRequests(proposal).length === 0
        ? awaited(proposal)
        : [...awaited(proposal), { organisationId: office(proposal), act: 'adjudicate-overdue' }]
  }
}
