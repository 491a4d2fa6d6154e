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
} from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'
import type { Notifications } from './keep-notifications.ts'
import { surroundings } from './surroundings.ts'

type Tell<S, E> = (before: S, event: E, after: S, recorded: RecordedEvent) => void

/**
 * Tells of what an event of a proposal makes its campaign, or the objection that it meets, wait for. To be called before where
 * the proposal stands is noted there.
 */
export const tellOfKnockOn = (
  db: DatabaseSync,
  notifications: Notifications,
): Tell<Proposal, ProposalEvent> => {
  const around = surroundings(db)

  const tellCampaign: Tell<Proposal, ProposalEvent> = (before, event, after, recorded) => {
    const campaign = around.campaign(after.campaignId ?? '')
    if (campaign === undefined) return
    const parties = around.partiesOf(campaign)
    const step = { proposalId: after.proposalId, before: before.status, after: after.status }
    notifications.tell(campaignAfterProposal(campaign, event, step, parties), parties.office, recorded)
  }
  const tellObjection: Tell<Proposal, ProposalEvent> = (before, event, after, recorded) => {
    const objection = around.objection(after.objection?.objectionId ?? '')
    if (objection === undefined) return
    const office = around.officeOf(after.districtId)
    const step = { proposalId: after.proposalId, before: before.status, after: after.status }
    const others = around.othersMeeting(objection.objectionId, after.proposalId)
    notifications.tell(objectionAfterProposal(objection, event, step, others, office), office, recorded)
  }

  return (before, event, after, recorded) => {
    if (before.status === after.status) return
    if (after.campaignId !== undefined) tellCampaign(before, event, after, recorded)
    if (after.objection !== undefined) tellObjection(before, event, after, recorded)
  }
}

export const tellOfObjections = (
  db: DatabaseSync,
  notifications: Notifications,
): Tell<Objection, ObjectionEvent> => {
  const around = surroundings(db)
  return (before, event, after, recorded) => {
    const office = around.officeOf(after.districtId)
    notifications.tell(objectionHappening(before, event, after, office), office, recorded)
  }
}

export const tellOfCampaigns = (
  db: DatabaseSync,
  notifications: Notifications,
): Tell<Campaign, CampaignEvent> => {
  const around = surroundings(db)
  return (before, event, after, recorded) => {
    const parties = around.partiesOf(after)
    notifications.tell(campaignHappening(before, event, after, parties), parties.office, recorded)
  }
}
