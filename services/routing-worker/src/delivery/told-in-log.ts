import {
  type Campaign,
  type CampaignParties,
  campaign,
  campaignAfterProposal,
  campaignHappening,
  campaignStream,
  coordinatingOffice,
  type Directory,
  directory,
  directoryStream,
  type Happening,
  objection,
  objectionAfterProposal,
  objectionHappening,
  objectionStream,
  partiesOf,
  type Proposal,
  type ProposalEvent,
  type ProposalStatus,
  proposal,
  proposalHappening,
  proposalStream,
  type Subject,
} from '@dutybook/duty-lists'
import type { EventStore } from '@dutybook/event-store'
import type { Position, RecordedEvent } from '@dutybook/kernel'
import type { ReadModel } from '@dutybook/read-store'
import { stateAt, stepOf } from './log-at.ts'

export interface ToldFrom {
  readonly store: EventStore
  /** Names the proposals that may meet an objection; where each of them stood is read from the log. */
  readonly readModel: Pick<ReadModel, 'objection'>
}

/** An event, what it did, and the directory as it was. */
export interface Told {
  readonly event: RecordedEvent
  readonly happening: Happening
  readonly directory: Directory
}

/** What an event did to a subject, everything as of that event; undefined when it did nothing to it. */
export const toldInLog = async (
  from: ToldFrom,
  subject: Subject,
  eventId: string,
): Promise<Told | undefined> => {
  if ('proposalId' in subject) return ofProposal(from, subject.proposalId, eventId)
  if (subject.through !== undefined) return throughProposal(from, subject, subject.through, eventId)
  return 'objectionId' in subject
    ? ofObjection(from, subject.objectionId, eventId)
    : ofCampaign(from, subject.campaignId, eventId)
}

const ofProposal = async ({ store }: ToldFrom, proposalId: string, eventId: string) => {
  const step = await stepOf<Proposal, ProposalEvent>(store, proposalStream(proposalId), eventId, proposal)
  if (step === undefined) return undefined
  const { recorded, before, event, after } = step
  const { known, office } = await directoryAt(store, after.districtId, recorded.position)
  return { event: recorded, happening: proposalHappening(before, event, after, office), directory: known }
}

const ofObjection = async ({ store }: ToldFrom, objectionId: string, eventId: string) => {
  const step = await stepOf(store, objectionStream(objectionId), eventId, objection)
  if (step === undefined) return undefined
  const { recorded, before, event, after } = step
  const { known, office } = await directoryAt(store, after.districtId, recorded.position)
  return { event: recorded, happening: objectionHappening(before, event, after, office), directory: known }
}

const ofCampaign = async ({ store }: ToldFrom, campaignId: string, eventId: string) => {
  const step = await stepOf(store, campaignStream(campaignId), eventId, campaign)
  if (step === undefined) return undefined
  const { recorded, before, event, after } = step
  const { known } = await directoryAt(store, after.districtId, recorded.position)
  const parties = await partiesAt(store, after, known, recorded.position)
  return { event: recorded, happening: campaignHappening(before, event, after, parties), directory: known }
}

/** What an event of a proposal made its campaign, or the objection that it meets, wait for. */
const throughProposal = async (
  { store, readModel }: ToldFrom,
  subject: Exclude<Subject, { readonly proposalId: string }>,
  proposalId: string,
  eventId: string,
): Promise<Told | undefined> => {
  const found = await stepOf<Proposal, ProposalEvent>(store, proposalStream(proposalId), eventId, proposal)
  if (found === undefined) return undefined
  const { recorded, before, event, after } = found
  const { position } = recorded
  const { known, office } = await directoryAt(store, after.districtId, position)
  const step = { proposalId, before: before.status, after: after.status }
  if ('campaignId' in subject) {
    if (after.campaignId !== subject.campaignId) return undefined
    const state = await stateAt(store, campaignStream(subject.campaignId), position, campaign)
    const parties = await partiesAt(store, state, known, position)
    return {
      event: recorded,
      happening: campaignAfterProposal(state, event, step, parties),
      directory: known,
    }
  }
  if (after.objection?.objectionId !== subject.objectionId) return undefined
  const state = await stateAt(store, objectionStream(subject.objectionId), position, objection)
  const meeting = readModel.objection(subject.objectionId)?.proposals ?? []
  const ids = meeting.map((one) => one.proposalId).filter((id) => id !== proposalId)
  const others = await statusesAt(store, ids, position)
  const happening = objectionAfterProposal(state, event, step, [...others.values()], office)
  return { event: recorded, happening, directory: known }
}

const directoryAt = async (store: EventStore, districtId: string, upTo: Position) => {
  const known = await stateAt(store, directoryStream(districtId), upTo, directory)
  return { known, office: coordinatingOffice(known).organisationId }
}

const partiesAt = async (
  store: EventStore,
  state: Campaign,
  known: Directory,
  upTo: Position,
): Promise<CampaignParties> => {
  const { proposer: initiator = state.initiator, coordinatingOffice: office = '' } = partiesOf(state, known)
  const ids = state.lines.flatMap(({ proposalId }) => proposalId ?? [])
  const statuses = await statusesAt(store, ids, upTo)
  return { initiator, office, statusOf: (proposalId) => statuses.get(proposalId) ?? 'absent' }
}

const statusesAt = async (
  store: EventStore,
  proposalIds: readonly string[],
  upTo: Position,
): Promise<ReadonlyMap<string, ProposalStatus>> => {
  const statuses = new Map<string, ProposalStatus>()
  for (const proposalId of proposalIds)
    statuses.set(proposalId, (await stateAt(store, proposalStream(proposalId), upTo, proposal)).status)
  return statuses
}
