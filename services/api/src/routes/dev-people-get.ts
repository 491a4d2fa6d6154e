import { devPeopleQuery, devPerson, many } from '@dutybook/contracts'
import { z } from 'zod'
import { peopleMatching } from '../dev-issuer/people.ts'
import { calledOnLoopback } from '../dev-issuer/called-on-loopback.ts'
import { orProblem, type Route } from './route.ts'

const people = z.object({ items: many(devPerson) }).meta({ id: 'DevPeople' })

/** Whom one can sign in as, with the development issuer. */
export const devPeopleGet: Route = (app, { devIssuer }) => {
  if (devIssuer === undefined) return
  app.get(
    '/dev/people',
    {
      onRequest: calledOnLoopback,
      schema: {
        tags: ['development'],
        summary: 'Whom one can sign in as (development only)',
        querystring: devPeopleQuery,
        response: { 200: people, ...orProblem },
      },
    },
    async ({ query: { limit, ...filter } }, reply) =>
      reply.send({ items: peopleMatching(devIssuer.people(), filter).slice(0, limit) }),
  )
}
