import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { readModelStreams } from '@dutybook/read-store'
import type { ApiDependencies } from '../dependencies.ts'

/** Times every answer, and logs commands, without who sent them: that stands in the log of events. Reads that succeed leave no line. */
export const observation = fastifyPlugin(
  async (
    app: FastifyInstance,
    { metrics, store, feed, clock }: Pick<ApiDependencies, 'metrics' | 'store' | 'feed' | 'clock'>,
  ) => {
    const lag = 'Age of the oldest event that the read model has not applied yet; 0 when there is none'
    metrics.watch('dutybook_feed_lag_seconds', lag, async () => {
      const filter = { streamPrefixes: readModelStreams }
      for await (const { recordedAt } of store.readAll({ after: feed.status().position, filter, limit: 1 }))
        return Math.max(0, (clock().getTime() - Date.parse(recordedAt)) / 1_000)
      return 0
    })

    app.addHook('onResponse', (request, reply, done) => {
      const { method } = request
      const route = request.routeOptions.url ?? 'unknown'
      metrics.answered(method, route, reply.statusCode, reply.elapsedTime / 1_000)
      if (method !== 'GET' && method !== 'HEAD') {
        const { id: correlationId } = request
        const [path] = request.url.split('?')
        const { statusCode: status, elapsedTime: ms } = reply
        const { role } = request.reader ?? {}
        request.log.info({ correlationId, method, path, status, ms, role }, 'command answered')
      }
      done()
    })
  },
)
