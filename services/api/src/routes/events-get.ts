import { Readable } from 'node:stream'
import { hangBell } from '../events/bell.ts'
import { inboxEvents } from '../events/inbox-events.ts'
import { orProblem, type Route } from './route.ts'

/** 待办提醒: what waits for the reader's organisation, as it changes. Streams end when the program does. */
export const eventsGet: Route = (app, { readModel, feed, clock, limits }) => {
  const open = new Set<() => void>()
  app.addHook('preClose', (done) => {
    for (const end of open) end()
    done()
  })
  app.get(
    '/v1/events',
    {
      schema: {
        tags: ['proposals'],
        summary: "Server-sent events: the inbox of the reader's organisation, anew whenever it changes",
        produces: ['text/event-stream'],
        response: { ...orProblem },
      },
    },
    async ({ reader }, reply) => {
      if (open.size >= limits.eventStreams) {
        return reply.refuse({ code: 'too-many-streams', most: limits.eventStreams })
      }
      const bell = hangBell(feed, readModel, reader.organisation)
      const events = inboxEvents({ readModel, bell, clock }, reader.organisation, limits.pace)
      const stream = Readable.from(events, { objectMode: false })
      const end = (): void => {
        bell.stop()
        stream.destroy()
      }
      open.add(end)
      stream.once('close', () => open.delete(end))
      reply.raw.once('close', end)
      reply.type('text/event-stream; charset=utf-8')
      reply.headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
      return reply.send(stream as never)
    },
  )
}
