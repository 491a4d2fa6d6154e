import { concernsRole, digestDue, worthMail } from '@dutybook/duty-lists'
import { digestLetter, type Recipient } from '@dutybook/outbound'
import type { Errand, ErrandBook } from './errand.ts'
import { type MailOptions, seenSince, sendOrReject, shortOf } from './mail-errands.ts'

export interface DigestOptions extends MailOptions {
  /** Hour of the day in China from which a digest is due, 0 to 23. */
  readonly hour: number
}

const KIND = 'digest'
const ATTEMPTS = 8
const MOST_TASKS = 200
const MOST_NEWS = 500
const LISTED_NEWS = 50

/** One mail a day to each person who wants it: what waits for that person, and what happened since the last one. */
export const digestErrands = (options: DigestOptions): ErrandBook => {
  const { readModel, recipients, mailer, linkTo, clock, hour } = options

  const contentsFor = (recipient: Recipient) => {
    const { organisationId, digested, role } = recipient
    const waiting = readModel.inbox(organisationId, { limit: MOST_TASKS }).items
    const told = readModel.notifications(organisationId, digested, MOST_NEWS)
    const news = told.filter((one) => worthMail(one, recipient, one.actorId))
    return {
      tasks: waiting.filter(({ act }) => concernsRole(act, role)),
      news: news.slice(0, LISTED_NEWS),
      more: Math.max(0, news.length - LISTED_NEWS),
      upTo: told.at(-1)?.key ?? digested,
    }
  }
  const dayFor = ({ digestDay }: Recipient) => digestDue(clock().toISOString(), hour, digestDay)

  return {
    kind: KIND,
    owed: async () =>
      recipients.wanting('daily', seenSince(clock())).flatMap((recipient): readonly Errand[] => {
        const day = dayFor(recipient)
        if (day === undefined) return []
        const { personId } = recipient
        const id = `${KIND}-${shortOf(personId)}-${day}`
        return [{ id, kind: KIND, payload: { personId }, attempts: ATTEMPTS }]
      }),
    perform: async (payload) => {
      const { personId } = payload as { readonly personId: string }
      const recipient = await recipients.find(personId)
      if (recipient?.when !== 'daily' || recipient.rejected !== undefined) return
      const day = dayFor(recipient)
      if (day === undefined) return
      const { upTo, ...contents } = contentsFor(recipient)
      if (contents.tasks.length + contents.news.length > 0) {
        const letter = digestLetter(day, contents, linkTo)
        await sendOrReject(recipients, recipient, clock, () =>
          mailer.send(recipient.email, letter, `digest.${day}.${shortOf(personId)}`),
        )
      }
      await recipients.digest(personId, day, upTo)
    },
  }
}
