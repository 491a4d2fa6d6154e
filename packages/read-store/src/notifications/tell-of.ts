import {
  type Campaign,
  type CampaignEvent,
  campaignAfterProposal,
  campaignHappening,
  type Objection,
  type ObjectionEvent,
  objectionAfterProposal,
  objectionHappening,
  type Proposal,
  type ProposalEvent,
  proposalHappening,
} from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'
import { keepNotifications } from './keep-notifications.ts'
import { surroundings } from './surroundings.ts'

type Tell<S, E> = (before: S, event: E, after: S, recorded: RecordedEvent) => void

/**
 * Tells of an event of a proposal, and of what it makes its campaign, or the objection that it meets, wait for. To be called
 * before where the proposal stands is noted there.
 */
export const tellOfProposals = (db: DatabaseSync): Tell<Proposal, ProposalEvent> => {
  const tell = keepNotifications(db)
  const around = surroundings(db)

  const tellCampaign: Tell<Proposal, ProposalEvent> = (before, event, after, recorded) => {
    const campaign = around.campaign(after.campaignId ?? '')
    if (campaign === undefined) return
    const parties = around.partiesOf(campaign)
    const step = { proposalId: after.proposalId, before: before.status, after: after.status }
    tell(campaignAfterProposal(campaign, event, step, parties), parties.office, recorded)
  }
  const tellObjection: Tell<Proposal, ProposalEvent> = (before, event, after, recorded) => {
    const objection = around.objection(after.objection?.objectionId ?? '')
    if (objection === undefined) return
    const office = around.officeOf(after.districtId)
    const step = { proposalId: after.proposalId, before: before.status, after: after.status }
    const others = around.othersMeeting(objection.objectionId, after.proposalId)
    tell(objectionAfterProposal(objection, event, step, others, office), office, recorded)
  }

  return (before, event, after, recorded) => {
    const office = around.officeOf(after.districtId)
    tell(proposalHappening(before, event, after, office), office, recorded)
    if (before.status === after.status) return
    if (after.campaignId !== undefined) tellCampaign(before, event, after, recorded)
    if (after.objection !== undefined) tellObjection(before, event, after, recorded)
  }
}

export const tellOfObjections = (db: DatabaseSync): Tell<Objection, ObjectionEvent> => {
  const tell = keepNotifications(db)
  const around = surroundings(db)
  return (before, event, after, recorded) => {
    const office = around.officeOf(after.districtId)
    tell(objectionHappening(before, event, after, office), office, recorded)
  }
}

export const tellOfCampaigns = (db: DatabaseSync): Tell<Campaign, CampaignEvent> => {
  const tell = keepNotifications(db)
  const around = surroundings(db)
  return (before, event, after, recorded) => {
    const parties = around.partiesOf(after)
    tell(campaignHappening(before, event, after, parties), parties.office, recorded)
  }
}
