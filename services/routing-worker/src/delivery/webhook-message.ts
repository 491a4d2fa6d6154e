import {
  coordinatingOffice,
  type Notification,
  notificationsOf,
  type Subject,
  subjectId,
  toldThrough,
} from '@dutybook/duty-lists'
import { type Told, toldInLog, type ToldFrom } from './told-in-log.ts'

/** What an organisation is told of an event: a CloudEvent 1.0 as JSON (`webhookMessage` in contracts). */
export interface Message {
  readonly body: string
  readonly recordedAt: string
}

/** Which event of which subject is told, and by which delivery. */
export interface MessageAddress {
  readonly deliveryId: string
  readonly districtId: string
  readonly eventId: string
}

/** The message, from the log; undefined when the organisation is not to be told of this event of that subject. */
export const webhookMessageOf = async (
  from: ToldFrom,
  address: MessageAddress,
  subject: Subject,
  organisationId: string,
): Promise<Message | undefined> => {
  const told = await toldInLog(from, subject, address.eventId)
  if (told === undefined || told.happening.districtId !== address.districtId) return undefined
  const office = coordinatingOffice(told.directory).organisationId
  const all = notificationsOf(told.happening, office)
  const notification = all.find((one) => one.organisationId === organisationId)
  if (notification === undefined) return undefined
  return {
    body: JSON.stringify(cloudEvent(told, notification, address.deliveryId)),
    recordedAt: told.event.recordedAt,
  }
}

const cloudEvent = ({ event, directory }: Told, notification: Notification, deliveryId: string): object => {
  const nameOf = (organisationId: string): string => directory.organisations.get(organisationId)?.name ?? ''
  const { happened, subject, listId, whose, title, status, due, dueAt, within, next } = notification
  return {
    specversion: '1.0',
    id: toldThrough(subject) === undefined ? event.id : deliveryId,
    source: `/districts/${directory.districtId}`,
    type: `dutybook.${happened}`,
    subject: subjectId(subject),
    time: event.recordedAt,
    datacontenttype: 'application/json',
    data: {
      position: event.position,
      ...shownSubject(subject),
      ...(listId !== undefined && { listId }),
      ...('campaignId' in subject ? { initiator: nameOf(whose) } : { township: nameOf(whose) }),
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

/** Not everybody who is told what a proposal made wait may read that proposal. */
const shownSubject = (subject: Subject): object => {
  const { through: _, ...shown } = { through: undefined, ...subject }
  return shown
}
