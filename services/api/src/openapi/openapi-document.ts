import type { Feed } from '@dutybook/read-store'
import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import { createApp } from '../app.ts'
import { defaultLimits } from '../dependencies.ts'
import { createMetrics } from '../metrics.ts'

/** The OpenAPI 3.1 document of all routes, the development sign-in included. Nothing is opened for it. */
export const openApiDocument = async (): Promise<object> => {
  const app = createDescribedApp()
  await app.ready()
  const document = app.swagger()
  await app.close()
  return document
}

/** An app with every route and nothing behind them: whoever gets past the contract finds an error. */
export const createDescribedApp = (): FastifyInstance =>
  createApp({
    store: unused(),
    repository: unused(),
    readModel: unused(),
    feed: { ...unused<Feed>(), onAdvance: () => () => undefined },
    verifier: unused(),
    devIssuer: unused(),
    readDocument: unused,
    writeDocument: unused,
    webhooks: unused(),
    mail: unused(),
    clock: () => new Date(0),
    ids: () => crypto.randomUUID(),
    checks: [],
    vitals: [],
    logger: pino({ level: 'silent' }),
    limits: defaultLimits,
    metrics: createMetrics(),
  })

const unused = <T extends object>(): T =>
  new Proxy({} as T, {
    get: (_, name) => {
      throw new Error(`describing the routes must not use ${String(name)}`)
    },
  })
