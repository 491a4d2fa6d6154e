import {
  absentProposal,
  type Proposal,
  type ProposalEvent,
  proposal,
  proposalStream,
  proposerOf,
} from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'
import { one } from '../database.ts'
import type { Projection } from '../projection.ts'
import { tellOfProposals } from '../notifications/tell-of.ts'
import { keepInbox } from './inbox.ts'
import type { InboxVersions } from './inbox-versions.ts'
import { checkProposalEvent, lenderOf, organisationOf } from './proposal-events.ts'
import { type FoldedProposal, fromText, toText } from './proposal-state.ts'

/** `state` is the folded proposal without its differences, which are large and seldom change. */
export const proposalsSchema = `
  CREATE TABLE proposals (
    proposal_id TEXT PRIMARY KEY, list_id TEXT NOT NULL, district_id TEXT NOT NULL, township_id TEXT NOT NULL,
    proposer_id TEXT NOT NULL, position TEXT NOT NULL, created_at TEXT NOT NULL, title TEXT NOT NULL, status TEXT NOT NULL,
    revision INTEGER NOT NULL, updated_at TEXT NOT NULL, state TEXT NOT NULL
  ) STRICT;
  CREATE INDEX proposals_of_district ON proposals (district_id, position);
  CREATE TABLE proposal_differences (
    proposal_id TEXT PRIMARY KEY, differences TEXT NOT NULL
  ) STRICT;
  CREATE TABLE proposal_timeline (
    proposal_id TEXT NOT NULL, revision INTEGER NOT NULL, type TEXT NOT NULL, recorded_at TEXT NOT NULL,
    position TEXT NOT NULL, event_id TEXT NOT NULL, actor TEXT NOT NULL, organisation_id TEXT,
    on_behalf_of TEXT,
    PRIMARY KEY (proposal_id, revision)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE sign_offs (
    proposal_id TEXT NOT NULL, organisation_id TEXT NOT NULL, signed_by TEXT, signed_at TEXT,
    PRIMARY KEY (proposal_id, organisation_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE further_readers (
    proposal_id TEXT NOT NULL, organisation_id TEXT NOT NULL, PRIMARY KEY (proposal_id, organisation_id)
  ) STRICT, WITHOUT ROWID;`

export const projectProposals = (db: DatabaseSync, versions: InboxVersions): Projection => {
  const inbox = keepInbox(db, versions)
  const tell = tellOfProposals(db)
  const select = db.prepare('SELECT state FROM proposals WHERE proposal_id = ?')
  const insert =
    db.prepare(`INSERT INTO proposals (proposal_id, list_id, district_id, township_id, proposer_id,
    position, created_at, title, status, revision, updated_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'draft', ?, ?, '')`)
  const update =
    db.prepare(`UPDATE proposals SET proposer_id = ?, title = ?, status = ?, revision = ?, updated_at = ?, state = ?
    WHERE proposal_id = ?`)
  const keepDifferences = db.prepare(
    'INSERT OR REPLACE INTO proposal_differences (proposal_id, differences) VALUES (?, ?)',
  )
  const mark = db.prepare(`INSERT INTO proposal_timeline (proposal_id, revision, type, recorded_at, position,
    event_id, actor, organisation_id, on_behalf_of) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const ask = db.prepare(
    'INSERT INTO sign_offs (proposal_id, organisation_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const sign = db.prepare(`UPDATE sign_offs SET signed_by = ?, signed_at = ?
    WHERE proposal_id = ? AND organisation_id = ?`)
  const admit = db.prepare('INSERT INTO further_readers VALUES (?, ?) ON CONFLICT DO NOTHING')
  const folded = new Map<string, FoldedProposal>()

  const load = (proposalId: string): FoldedProposal => {
    const row = one<{ state: string }>(select, proposalId)
    return row === undefined ? { proposal: absentProposal, revision: -1, updatedAt: '' } : fromText(row.state)
  }

  const draft = ({ data }: Drafted, { stream, position, recordedAt, revision }: RecordedEvent): void => {
    const { proposalId, listId, districtId, townshipId, title, differences } = data
    if (proposalStream(proposalId) !== stream) throw new Error(`it drafts another proposal, ${proposalId}`)
    const parties = [townshipId, proposerOf(data)] as const
    insert.run(proposalId, listId, districtId, ...parties, position, recordedAt, title, revision, recordedAt)
    keepDifferences.run(proposalId, JSON.stringify(differences))
  }

  const note = (
    event: ProposalEvent,
    proposalId: string,
    recorded: RecordedEvent,
    before: Proposal,
  ): void => {
    const { revision, type, recordedAt, position, id, metadata } = recorded
    const actor = JSON.stringify(metadata.actor)
    const [of = null, lender = null] = [organisationOf(event), lenderOf(event)]
    mark.run(proposalId, revision, type, recordedAt, position, id, actor, of, lender)
    if (event.type === 'SignOffsRequested') {
      for (const { organisationId } of event.data.requests) ask.run(proposalId, organisationId)
    }
    if (event.type === 'DepartmentsResolved') {
      for (const { organisationId } of event.data.requests) ask.run(proposalId, organisationId)
      for (const organisationId of event.data.lapsed) sign.run(null, null, proposalId, organisationId)
    }
    if (event.type === 'ConsultationRequested') admit.run(proposalId, event.data.organisationId)
    if (event.type === 'SignOffTransferred') admit.run(proposalId, event.data.to.organisationId)
    if (event.type === 'ProposalAmended' || event.type === 'ProposalRebased')
      keepDifferences.run(proposalId, JSON.stringify(event.data.differences))
    if (event.type === 'SignOffLapsed' || event.type === 'SignOffReleased')
      sign.run(null, null, proposalId, event.data.organisationId)
    if (event.type === 'VerdictGiven') {
      const { organisationId } = event.data
      if (before.verdicts.has(organisationId)) throw new Error(`${organisationId} has signed before`)
      const { changes } = sign.run(actor, recordedAt, proposalId, organisationId)
      if (changes !== 1) throw new Error(`${organisationId} was not asked to sign`)
    }
  }

  return {
    apply: (recorded) => {
      const event = recorded as unknown as ProposalEvent
      const proposalId = recorded.stream.slice(proposalStream('').length)
      const known = folded.get(proposalId) ?? load(proposalId)
      const { proposal: before, revision } = known
      if (recorded.revision !== revision + 1) throw new Error(`the proposal is at revision ${revision}`)
      checkProposalEvent(event, before)
      if (event.type === 'ProposalDrafted') draft(event, recorded)
      note(event, proposalId, recorded, before)
      const after = { ...proposal.evolve(before, event), changes: [], differences: [] }
      inbox.follow(before, after, recorded)
      tell(before, event, after, recorded)
      folded.set(proposalId, {
        ...known,
        ...outcomeOf(event),
        proposal: after,
        revision: recorded.revision,
        updatedAt: recorded.recordedAt,
      })
    },
    flush: () => {
      for (const [proposalId, state] of folded) {
        const { title, status } = state.proposal
        update.run(
          proposerOf(state.proposal),
          title,
          status,
          state.revision,
          state.updatedAt,
          toText(state),
          proposalId,
        )
      }
      folded.clear()
    },
    reset: () => folded.clear(),
  }
}

type Drafted = Extract<ProposalEvent, { readonly type: 'ProposalDrafted' }>

const outcomeOf = (event: ProposalEvent): Pick<FoldedProposal, 'rejection' | 'withdrawal'> => {
  if (event.type === 'ProposalWithdrawn') return { withdrawal: event.data.reason }
  if (event.type !== 'ProposalRejected') return {}
  const { organisationId, reason } = event.data
  return { rejection: { organisationId, reason } }
}
