import type { OperationsRoute } from './route.ts'

/** Prometheus scrapes this. */
export const metricsGet: OperationsRoute = (app, { metrics }) => {
  app.get(
    '/metrics',
    { schema: { tags: ['operations'], summary: 'Metrics in the Prometheus text format' } },
    async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()),
  )
}
