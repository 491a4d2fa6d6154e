import {
  type Proposal,
  type ProposalEvent,
  proposal,
  proposalHappening,
  proposalStream,
} from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'
import { holdRows } from '../database.ts'
import type { Projection } from '../projection.ts'
import { coordinatingOffices } from '../coordinating-office.ts'
import type { Notifications } from '../notifications/keep-notifications.ts'
import { tellOfKnockOn } from '../notifications/tell-of.ts'
import { keepInbox } from './inbox.ts'
import { type InboxVersions, touchInboxes } from './inbox-versions.ts'
import { checkProposalEvent, lenderOf, organisationOf } from './proposal-events.ts'
import { type FollowedProposal, keepProposalRows } from './proposal-rows.ts'

/**
 * `state` is the folded proposal without its differences, which are large and seldom change; `event_id` and
 * `event_position` are of its last event.
 */
export const proposalsSchema = `
  CREATE TABLE proposals (
    proposal_id TEXT PRIMARY KEY, list_id TEXT NOT NULL, district_id TEXT NOT NULL, township_id TEXT NOT NULL,
    proposer_id TEXT NOT NULL, position TEXT NOT NULL, created_at TEXT NOT NULL, title TEXT NOT NULL, status TEXT NOT NULL,
    revision INTEGER NOT NULL, updated_at TEXT NOT NULL, event_id TEXT NOT NULL, event_position TEXT NOT NULL,
    state TEXT NOT NULL
  ) STRICT;
  CREATE INDEX proposals_of_district ON proposals (district_id, position);
  CREATE TABLE proposal_differences (
    proposal_id TEXT PRIMARY KEY, differences TEXT NOT NULL
  ) STRICT;
  CREATE TABLE proposal_timeline (
    proposal_id TEXT NOT NULL, revision INTEGER NOT NULL, type TEXT NOT NULL, recorded_at TEXT NOT NULL,
    position TEXT NOT NULL, event_id TEXT NOT NULL, actor TEXT NOT NULL, organisation_id TEXT,
    on_behalf_of TEXT
  ) STRICT;
  CREATE TABLE sign_offs (
    proposal_id TEXT NOT NULL, organisation_id TEXT NOT NULL, signed_by TEXT, signed_at TEXT,
    PRIMARY KEY (proposal_id, organisation_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE further_readers (
    proposal_id TEXT NOT NULL, organisation_id TEXT NOT NULL, PRIMARY KEY (proposal_id, organisation_id)
  ) STRICT, WITHOUT ROWID;`

export const proposalsIndexes = `
  CREATE UNIQUE INDEX timeline_of_proposal ON proposal_timeline (proposal_id, revision);`

/** Is called after each event that changes where a proposal stands. */
export type FollowProposal = (before: Proposal, after: Proposal, recorded: RecordedEvent) => void

/** Is called at the end of a batch for each proposal that it changed: for what follows from the proposal alone, however the log is cut. */
export type SettleProposal = (settled: FollowedProposal) => void

export interface ProposalHooks {
  readonly follow: readonly FollowProposal[]
  readonly settle: readonly SettleProposal[]
}

export const projectProposals = (
  db: DatabaseSync,
  notifications: Notifications,
  inboxes: InboxVersions,
  hooks: ProposalHooks,
): Projection => {
  const inbox = keepInbox(db)
  const tellKnockOn = tellOfKnockOn(db, notifications)
  const officeOf = coordinatingOffices(db)
  const rows = keepProposalRows(db)
  const timeline = holdRows(
    db,
    `proposal_timeline (proposal_id, revision, type, recorded_at, position, event_id, actor, organisation_id,
    on_behalf_of)`,
    9,
  )
  const ask = db.prepare(
    'INSERT INTO sign_offs (proposal_id, organisation_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const sign = db.prepare(`UPDATE sign_offs SET signed_by = ?, signed_at = ?
    WHERE proposal_id = ? AND organisation_id = ?`)
  const admit = db.prepare('INSERT INTO further_readers VALUES (?, ?) ON CONFLICT DO NOTHING')
  const followed = new Map<string, FollowedProposal>()

  const note = (
    event: ProposalEvent,
    proposalId: string,
    recorded: RecordedEvent,
    before: Proposal,
  ): void => {
    const { revision, type, recordedAt, position, id, metadata } = recorded
    const actor = JSON.stringify(metadata.actor)
    const [of = null, lender = null] = [organisationOf(event), lenderOf(event)]
    timeline.add(proposalId, revision, type, recordedAt, position, id, actor, of, lender)
    if (event.type === 'SignOffsRequested') {
      for (const { organisationId } of event.data.requests) ask.run(proposalId, organisationId)
    }
    if (event.type === 'DepartmentsResolved') {
      for (const { organisationId } of event.data.requests) ask.run(proposalId, organisationId)
      for (const organisationId of event.data.lapsed) sign.run(null, null, proposalId, organisationId)
    }
    if (event.type === 'ConsultationRequested') admit.run(proposalId, event.data.organisationId)
    if (event.type === 'SignOffTransferred') admit.run(proposalId, event.data.to.organisationId)
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
      const known = followed.get(proposalId) ?? rows.load(proposalId)
      const { proposal: before, revision } = known
      if (recorded.revision !== revision + 1) throw new Error(`the proposal is at revision ${revision}`)
      checkProposalEvent(event, before)
      if (event.type === 'ProposalDrafted' && event.data.proposalId !== proposalId)
        throw new Error(`it drafts another proposal, ${event.data.proposalId}`)
      note(event, proposalId, recorded, before)
      const after = { ...proposal.evolve(before, event), changes: [], differences: [] }
      const office = officeOf(after.districtId)
      const happening = proposalHappening(before, event, after, office)
      inbox.follow(proposalId, happening, recorded)
      touchInboxes(inboxes, after, happening)
      notifications.tell(happening, office, recorded)
      tellKnockOn(before, event, after, recorded)
      if (before.status !== after.status) for (const follow of hooks.follow) follow(before, after, recorded)
      followed.set(proposalId, {
        ...known,
        ...outcomeOf(event),
        ...('differences' in event.data && { differences: event.data.differences }),
        ...(event.type === 'ProposalDrafted' && { drafted: recorded }),
        proposal: after,
        revision: recorded.revision,
        updatedAt: recorded.recordedAt,
        last: recorded,
      })
    },
    flush: () => {
      for (const one of followed.values()) {
        rows.save(one)
        for (const settle of hooks.settle) settle(one)
      }
      followed.clear()
      timeline.flush()
      inbox.flush()
    },
    reset: () => {
      followed.clear()
      timeline.reset()
      inbox.reset()
    },
  }
}

const outcomeOf = (event: ProposalEvent): Pick<FollowedProposal, 'rejection' | 'withdrawal'> => {
  if (event.type === 'ProposalWithdrawn') return { withdrawal: event.data.reason }
  if (event.type !== 'ProposalRejected') return {}
  const { organisationId, reason } = event.data
  return { rejection: { organisationId, reason } }
}
