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
import type { Position } from '@dutybook/kernel'
import type { ReadModel, ToldNotification } from '@dutybook/read-store'
import type { Errand, ErrandBook } from './errand.ts'

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

/** So many notifications after one that was told were worth no mail. What is kept of a person follows now and then only. */
interface Passed {
  readonly since: Position
  readonly upTo: Position
  readonly count: number
}

/** Mails each notification that asks something of a person, or moves a proposal of the person's organisation, one by one. */
export const mailErrands = ({ readModel, recipients, mailer, linkTo, clock }: MailOptions): ErrandBook => {
  const passed = new Map<string, Passed>()
  const next = async ({ told: since, ...person }: Recipient): Promise<ToldNotification | undefined> => {
    const { personId, organisationId } = person
    const known = passed.get(personId)
    const before = known?.since === since ? known : { since, upTo: since, count: 0 }
    const news = readModel.notifications(organisationId, before.upTo, AT_ONCE)
    const found = news.find((one) => worthMail(one, person, one.actorId))
    const upTo = news.at(-1)?.key
    if (found !== undefined || upTo === undefined) return found
    const count = before.count + news.length
    passed.set(personId, { since, upTo, count })
    if (count >= AT_ONCE) await recipients.tell(personId, upTo)
    return undefined
  }
  const errandFor = async (recipient: Recipient): Promise<readonly Errand[]> => {
    const found = await next(recipient)
    if (found === undefined) return []
    const { personId } = recipient
    const payload = { personId, key: found.key }
    return [{ id: `${KIND}-${shortOf(personId)}-${found.key}`, kind: KIND, payload, attempts: ATTEMPTS }]
  }
  return {
    kind: KIND,
    owed: async () =>
      (await Promise.all(recipients.wanting('each', seenSince(clock())).map(errandFor))).flat(),
    perform: async (payload) => {
      const { personId, key } = payload as { readonly personId: string; readonly key: string }
      const recipient = await recipients.find(personId)
      if (recipient?.when !== 'each' || recipient.rejected !== undefined) return
      const found = await next(recipient)
      if (found === undefined || found.key !== key) return
      const also = found.key === found.position ? [] : [subjectId(found)]
      const name = [found.eventId, ...also, shortOf(personId)].join('.')
      await sendOrReject(recipients, recipient, clock, () =>
        mailer.send(recipient.email, letterOf(found, linkTo), name),
      )
      await recipients.tell(personId, key)
    },
  }
}

/** Sends; an address that does not take mail is set aside, and what it should have got stays in the inbox. */
export const sendOrReject = async (
  recipients: Recipients,
  { personId, email }: Recipient,
  clock: () => Date,
  send: () => Promise<void>,
): Promise<void> => {
  try {
    await send()
  } catch (error) {
    if (!(error instanceof MailRejected)) throw error
    await recipients.reject(personId, email, clock().toISOString(), error.message)
  }
}

/** Instant since which somebody must have been seen. */
export const seenSince = (now: Date): string => new Date(now.getTime() - UNSEEN_MS).toISOString()

/** A person in the name of an errand or a mail. */
export const shortOf = (personId: string): string =>
  createHash('sha256').update(personId).digest('hex').slice(0, 24)
