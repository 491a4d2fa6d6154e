import { randomUUID } from 'node:crypto'
import {
  createApp,
  createMetrics,
  createVerifier,
  DEFAULT_ALGORITHMS,
  type DevIssuer,
  defaultLimits,
  devIssuerAllowed,
  openDevIssuer,
  type TrustedIssuer,
} from '@dutybook/api'
import { readInWorker } from '@dutybook/documents/threads/reading'
import { writeInWorker } from '@dutybook/documents/threads/writing'
import { createRepository, openEmbeddedEventStore } from '@dutybook/event-store'
import { feedReadModel, openReadModel } from '@dutybook/read-store'
import { createRoutingWorker } from '@dutybook/routing-worker'
import { createRemoteJWKSet } from 'jose'
import pLimit from 'p-limit'
import { pino } from 'pino'
import { closeApp } from './close-app.ts'
import { type Closing, inReverse } from './closing.ts'
import { takeDataFolder } from './data-folder.ts'
import { explainStart } from './explain-start.ts'
import { followLog } from './follow-log.ts'
import { givenRedisAnswers } from './redis/given-redis.ts'
import { startPrivateRedis } from './redis/private-redis.ts'
import { loadSample } from './sample.ts'
import type { Settings } from './settings.ts'
import { StartRefused } from './start-refused.ts'
import { openTelling, watchTelling } from './telling.ts'
import { watchRouting } from './watch-routing.ts'
import { checkLogIsWhole } from './whole-log.ts'

/** What one document may take, so that it cannot keep the program from anything else. */
const documentLimits = { timeLimit: 60_000, memory: 1_024 }
/** Documents in work at once; the others wait for their turn. */
const oneOfFew = pLimit(2)

/** The whole program, running. */
export interface Standalone {
  readonly url: string
  readonly devIssuer: DevIssuer | undefined
  /** Stops taking requests, finishes what runs, and closes everything; what is pending goes on at the next start. */
  stop(): Promise<void>
}

/**
 * Opens and connects every part on the embedded defaults. What was opened is closed again if a later part fails.
 * @throws StartRefused
 */
export const startStandalone = async (settings: Settings): Promise<Standalone> => {
  if (settings.OIDC_ISSUER === undefined && !devIssuerAllowed(settings.HOST)) {
    throw new StartRefused(
      'settings',
      `HOST=${settings.HOST}: the development sign-in lets anybody be anybody and is for loopback only. ` +
        'Set HOST=127.0.0.1, or OIDC_ISSUER and OIDC_JWKS_URL for real tokens.',
    )
  }
  const opened: Closing[] = []
  try {
    return await start(settings, opened)
  } catch (error) {
    await inReverse(opened).catch(() => undefined)
    throw explainStart(error, settings.DUTYBOOK_DATA)
  }
}

const start = async (settings: Settings, opened: Closing[]): Promise<Standalone> => {
  const clock = () => new Date()
  const logger = pino(
    { level: settings.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  )
  const folder = takeDataFolder(settings.DUTYBOOK_DATA)
  opened.push(() => folder.release())

  const metrics = createMetrics()
  const log = await openEmbeddedEventStore({ path: folder.log, clock })
  opened.push(() => log.close())
  const store = metrics.measured(log)
  const repository = createRepository(store)

  const readModel = openReadModel({ path: folder.readModel })
  opened.push(() => readModel.close())
  await checkLogIsWhole(log, readModel, folder)
  const feeding = new AbortController()
  const feed = feedReadModel({ store, readModel, signal: feeding.signal, log: logger })
  opened.push(async () => {
    feeding.abort()
    await feed.stopped
  })

  const redisUrl = await redisFor(settings, folder.redis, logger, opened)
  const routing = createRoutingWorker({
    store,
    repository,
    readModel,
    feed,
    redisUrl,
    exclusive: settings.REDIS_URL === undefined,
    clock,
    logger,
  })
  watchRouting(metrics, routing, clock)
  routing.start()
  opened.push(() => routing.stop())

  const telling = openTelling(settings, folder, opened)
  watchTelling(metrics, readModel)
  const devIssuer =
    settings.OIDC_ISSUER === undefined
      ? await openDevIssuer({ keyFile: folder.keys, clock, readModel, audience: settings.OIDC_AUDIENCE })
      : undefined
  const app = createApp({
    store,
    repository,
    readModel,
    feed,
    verifier: createVerifier(devIssuer?.trusted ?? remoteIssuer(settings), clock),
    readDocument: (bytes) => oneOfFew(() => readInWorker(bytes, documentLimits)),
    writeDocument: (list, format, at) => oneOfFew(() => writeInWorker(list, format, at, documentLimits)),
    ...telling.api,
    clock,
    ids: randomUUID,
    logger,
    limits: { ...defaultLimits, bodyBytes: settings.BODY_LIMIT },
    metrics,
    checks: [
      {
        name: 'routing',
        check: () => {
          const { redis, worker } = routing.status()
          if (redis === 'down')
            throw new Error('Redis is away; proposals are recorded and will be routed when it is back')
          if (worker === 'stopped') throw new Error('the queue worker is not running')
        },
      },
    ],
    ...(devIssuer === undefined ? {} : { devIssuer }),
  })
  opened.push(() => closeApp(app))
  await followLog(feed)
  if (devIssuer !== undefined && settings.DUTYBOOK_SAMPLE === 'yes') {
    await loadSample({ app, devIssuer, readModel, feed })
  }
  const url = await app.listen({ host: settings.HOST, port: settings.PORT })
  const exclusive = settings.REDIS_URL === undefined
  const courier = telling.courier({
    store,
    repository,
    readModel,
    url,
    feed,
    redisUrl,
    exclusive,
    clock,
    logger,
  })
  courier.start()
  opened.push(() => courier.stop())
  return { url, devIssuer, stop: () => inReverse(opened) }
}

const redisFor = async (
  { REDIS_URL }: Settings,
  folder: string,
  logger: pino.Logger,
  opened: Closing[],
): Promise<string> => {
  if (REDIS_URL !== undefined) {
    await givenRedisAnswers(REDIS_URL)
    return REDIS_URL
  }
  const redis = await startPrivateRedis({ folder, logger })
  opened.push(() => redis.stop())
  return redis.url
}

const remoteIssuer = ({ OIDC_ISSUER, OIDC_AUDIENCE, OIDC_JWKS_URL }: Settings): TrustedIssuer => ({
  issuer: OIDC_ISSUER ?? '',
  audience: OIDC_AUDIENCE,
  algorithms: DEFAULT_ALGORITHMS,
  key: createRemoteJWKSet(new URL(OIDC_JWKS_URL ?? '')),
})
