import {
  coordinatingOffice,
  type Directory,
  directory as directories,
  directoryStream,
  type Notification,
  notificationsOf,
  type Proposal,
  type ProposalEvent,
  proposal as proposals,
  proposalHappening,
  proposalStream,
  subjectId,
} from '@dutybook/duty-lists'
import type { EventStore, Repository } from '@dutybook/event-store'
import type { RecordedEvent } from '@dutybook/kernel'

/** An event of a proposal, and the proposal as it was after it. */
interface Told {
  readonly event: RecordedEvent
  readonly before: Proposal
  readonly after: Proposal
}

/** What an organisation is told of an event: a CloudEvent 1.0 as JSON (`webhookMessage` in contracts). */
export interface Message {
  readonly body: string
  readonly recordedAt: string
}

/** The message, from the log alone; undefined when the organisation is not to be told of this event of that proposal. */
export const webhookMessageOf = async (
  { store, repository }: { readonly store: EventStore; readonly repository: Repository },
  address: { readonly districtId: string; readonly proposalId: string; readonly eventId: string },
  organisationId: string,
): Promise<Message | undefined> => {
  const told = await find(store, address)
  if (told === undefined || told.after.districtId !== address.districtId) return undefined
  const { state } = await repository.load(directories, directoryStream(address.districtId))
  const office = coordinatingOffice(state).organisationId
  const { event, before, after } = told
  const happening = proposalHappening(before, event as unknown as ProposalEvent, after, office)
  const notification = notificationsOf(happening, office).find((one) => one.organisationId === organisationId)
  if (notification === undefined) return undefined
  return {
    body: JSON.stringify(cloudEvent(told, notification, state)),
    recordedAt: event.recordedAt,
  }
}

const find = async (
  store: EventStore,
  { proposalId, eventId }: { readonly proposalId: string; readonly eventId: string },
): Promise<Told | undefined> => {
  let before = proposals.initial
  for await (const event of store.readStream(proposalStream(proposalId))) {
    const after = proposals.evolve(before, event as unknown as ProposalEvent)
    if (event.id === eventId) return { event, before, after }
    before = after
  }
  return undefined
}

const cloudEvent = ({ event, after }: Told, notification: Notification, directory: Directory): object => {
  const nameOf = (organisationId: string): string => directory.organisations.get(organisationId)?.name ?? ''
  const { happened, subject, listId, title, status, due, dueAt, within, next } = notification
  const proposalId = subjectId(subject)
  return {
    specversion: '1.0',
    id: event.id,
    source: `/districts/${directory.districtId}`,
    type: `dutybook.${happened}`,
    subject: proposalId,
    time: event.recordedAt,
    datacontenttype: 'application/json',
    data: {
      position: event.position,
      proposalId,
      listId,
      township: nameOf(after.townshipId),
      title,
      happened,
      actedBy: nameOf(event.metadata.actor.organisation),
      status,
      due,
      ...(dueAt !== undefined && { dueAt }),
      within,
      next: next.map(({ organisationId, act, name, names = [] }) => ({
        organisationId,
        organisation: name ?? nameOf(organisationId),
        act,
        ...(names.length > 0 && { names }),
      })),
    },
  }
}
