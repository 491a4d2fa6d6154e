import { notificationPreference, notificationPreferenceShown } from '@dutybook/contracts'
import { personOf, preferenceOf } from '../recipients/preference-of.ts'
import { orProblem, type Route } from './route.ts'

/** 我的通知: no event of the log, for an address is personal data. Repeating it changes nothing. */
export const myNotificationsPut: Route = (app, { mail, readModel, clock }) => {
  app.put(
    '/v1/me/notifications',
    {
      schema: {
        tags: ['notifications'],
        summary: 'Set your address and when you want mail; for the role and organisation you act in now',
        body: notificationPreference,
        response: { 200: notificationPreferenceShown, ...orProblem },
      },
    },
    async ({ reader, body }, reply) => {
      await mail.recipients.set(personOf(reader), body, readModel.checkpoint(), clock().toISOString())
      return reply.header('cache-control', 'no-store').send(await preferenceOf(mail, reader))
    },
  )
}
