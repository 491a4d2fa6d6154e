import { notificationPreferenceShown } from '@dutybook/contracts'
import { preferenceOf } from '../recipients/preference-of.ts'
import { orProblem, type Route } from './route.ts'

/** Erases the reader's address. */
export const myNotificationsDelete: Route = (app, { mail }) => {
  app.delete(
    '/v1/me/notifications',
    {
      schema: {
        tags: ['notifications'],
        summary: 'Erase your address; you get no more mail',
        response: { 200: notificationPreferenceShown, ...orProblem },
      },
    },
    async ({ reader }, reply) => {
      await mail.recipients.remove(reader.id)
      return reply.header('cache-control', 'no-store').send(await preferenceOf(mail, reader))
    },
  )
}
