import { notificationPreferenceShown } from '@dutybook/contracts'
import { preferenceOf } from '../recipients/preference-of.ts'
import { orProblem, type Route } from './route.ts'

/** 我的通知: the reader's own address and wish, and nobody else's. */
export const myNotificationsGet: Route = (app, { mail }) => {
  app.get(
    '/v1/me/notifications',
    {
      schema: {
        tags: ['notifications'],
        summary: 'What is kept about your mail',
        response: { 200: notificationPreferenceShown, ...orProblem },
      },
    },
    async ({ reader }, reply) =>
      reply.header('cache-control', 'no-store').send(await preferenceOf(mail, reader)),
  )
}
