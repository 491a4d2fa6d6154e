import { createHash } from 'node:crypto'
import { subjectId, worthMail } from '@dutybook/duty-lists'
import {
  letterOf,
  type LinkTo,
  type Mailer,
  MailRejected,
  type Recipient,
  type Recipients,
} from '@dutybook/outbound'
import type { ReadModel, ToldNotification } from '@dutybook/read-store'
import type { ErrandBook } from './errand.ts'

export interface MailOptions {
  readonly readModel: Pick<ReadModel, 'notifications' | 'inbox'>
  readonly recipients: Recipients
  readonly mailer: Mailer
  readonly linkTo: LinkTo
  readonly clock: () => Date
}

const KIND = 'mail'
const AT_ONCE = 100
const ATTEMPTS = 8
/** Nobody keeps a register of persons: who was not seen for so long may have left, and gets no mail. */
const UNSEEN_MS = 90 * 24 * 3_600_000

/** Mails each notification that asks something of a person, or moves a proposal of the person's organisation, one by one. */
export const mailErrands = ({ readModel, recipients, mailer, linkTo, clock }: MailOptions): ErrandBook => {
  const next = (recipient: Recipient): ToldNotification | undefined => {
    const told = readModel.notifications(recipient.organisationId, recipient.told, AT_ONCE)
    const found = told.find((one) => worthMail(one, recipient, one.actorId))
    const last = told.at(-1)
    if (found === undefined && last !== undefined) recipients.tell(recipient.personId, last.key)
    return found
  }
  return {
    kind: KIND,
    owed: () =>
      recipients.wanting('each', seenSince(clock())).flatMap((recipient) => {
        const found = next(recipient)
        if (found === undefined) return []
        const { personId } = recipient
        const payload = { personId, key: found.key }
        return [{ id: `${KIND}-${shortOf(personId)}-${found.key}`, kind: KIND, payload, attempts: ATTEMPTS }]
      }),
    perform: async (payload) => {
      const { personId, key } = payload as { readonly personId: string; readonly key: string }
      const recipient = recipients.find(personId)
      if (recipient?.when !== 'each' || recipient.rejected !== undefined) return
      const found = next(recipient)
      if (found === undefined || found.key !== key) return
      const also = found.key === found.position ? [] : [subjectId(found)]
      const name = [found.eventId, ...also, shortOf(personId)].join('.')
      await sendOrReject(recipients, recipient, clock, () =>
        mailer.send(recipient.email, letterOf(found, linkTo), name),
      )
      recipients.tell(personId, key)
    },
  }
}

/** Sends; an address that does not take mail is set aside, and what it should have got stays in the inbox. */
export const sendOrReject = async (
  recipients: Recipients,
  { personId }: Recipient,
  clock: () => Date,
  send: () => Promise<void>,
): Promise<void> => {
  try {
    await send()
  } catch (error) {
    if (!(error instanceof MailRejected)) throw error
    recipients.reject(personId, clock().toISOString(), error.message)
  }
}

/** Instant since which somebody must have been seen. */
export const seenSince = (now: Date): string => new Date(now.getTime() - UNSEEN_MS).toISOString()

/** A person in the name of an errand or a mail. */
export const shortOf = (personId: string): string =>
  createHash('sha256').update(personId).digest('hex').slice(0, 24)
