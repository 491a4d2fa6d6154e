import { createMetrics, type DevIssuer, devIssuerAllowed } from '@dutybook/api'
import { createRepository, type EventStore, openEmbeddedEventStore } from '@dutybook/event-store'
import { PEOPLE, type PeopleStore } from '@dutybook/outbound'
import { feedReadModel, openReadModel } from '@dutybook/read-store'
import { pino } from 'pino'
import { type Closing, inReverse } from './closing.ts'
import { type DataFolder, takeDataFolder } from './data-folder.ts'
import { answering } from './event-store-answers.ts'
import { explainStart } from './explain-start.ts'
import { followLog } from './follow-log.ts'
import { placeOfLog } from './log-place.ts'
import { openApi } from './open-api.ts'
import { openOperations } from './open-operations.ts'
import { openRouting } from './open-routing.ts'
import type { Parts } from './parts.ts'
import type { ProcessRole } from './process-role.ts'
import { loadSample } from './sample.ts'
import type { Settings } from './settings.ts'
import { StartRefused } from './start-refused.ts'
import { startWhenFresh } from './start-when-fresh.ts'
import { openTelling, watchTelling } from './telling.ts'
import { openSpans, type Spans } from './tracing/spans.ts'
import { tracedReadModel, tracedRepository } from './tracing/traced-work.ts'
import { feedVitals } from './vitals.ts'
import { checkLogIsWhole } from './whole-log.ts'

/** The program, or one process of it, running. */
export interface Standalone {
  readonly role: ProcessRole
  readonly url: string
  readonly devIssuer: DevIssuer | undefined
  /** Resolves when the read model shows the end of the log and the queue is served; rejects when the process stops before the former. */
  readonly fresh: Promise<void>
  /** Stops taking requests, finishes what runs, and closes everything; what is pending goes on at the next start. */
  stop(): Promise<void>
}

/**
 * Opens and connects every part that the role has. What was opened is closed again if a later part fails.
 * @throws StartRefused
 */
export const startStandalone = async (
  settings: Settings,
  role: ProcessRole = 'everything',
): Promise<Standalone> => {
  checkSettings(settings, role)
  const opened: Closing[] = []
  try {
    return await start(settings, role, opened)
  } catch (error) {
    await inReverse(opened).catch(() => undefined)
    throw explainStart(error, settings.DUTYBOOK_DATA)
  }
}

const checkSettings = (settings: Settings, role: ProcessRole): void => {
  const { OIDC_ISSUER, HOST, REDIS_URL, DUTYBOOK_SMTP_URL, DUTYBOOK_PUBLIC_URL } = settings
  if (role === 'worker' && REDIS_URL === undefined) {
    throw new StartRefused(
      'settings',
      'REDIS_URL is not set: workers share one queue, so they need one Redis. Only a program in one process starts its own.',
    )
  }
  if (role === 'worker' && DUTYBOOK_SMTP_URL !== undefined && DUTYBOOK_PUBLIC_URL === undefined) {
    throw new StartRefused(
      'settings',
      'DUTYBOOK_PUBLIC_URL is not set: a worker sends mails and does not know where the API is that they should lead to.',
    )
  }
  if (role !== 'worker' && OIDC_ISSUER === undefined && !devIssuerAllowed(HOST)) {
    throw new StartRefused(
      'settings',
      `HOST=${HOST}: the development sign-in lets anybody be anybody and is for loopback only. ` +
        'Set HOST=127.0.0.1, or OIDC_ISSUER and OIDC_JWKS_URL for real tokens.',
    )
  }
}

const start = async (settings: Settings, role: ProcessRole, opened: Closing[]): Promise<Standalone> => {
  const parts = await openParts(settings, role, opened)
  const { feed, readModel, metrics } = parts
  const routing = role === 'api' ? undefined : await openRouting(parts)
  const checks = {
    checks: routing?.checks ?? [],
    vitals: [feedVitals(parts), ...(routing?.vitals ?? [])],
  }
  const telling = openTelling(parts, await openPeople(settings))
  watchTelling(metrics, readModel)
  const { app, devIssuer } =
    role === 'worker' ? openOperations(parts, checks) : await openApi(parts, checks, telling.api)
  if (role === 'everything') {
    await followLog(feed)
    if (devIssuer !== undefined && settings.DUTYBOOK_SAMPLE === 'yes')
      await loadSample({ app, devIssuer, readModel, feed })
  }
  const url = await app.listen({ host: settings.HOST, port: settings.PORT })
  if (routing !== undefined) {
    const { redisUrl } = routing
    const exclusive = settings.REDIS_URL === undefined
    startWhenFresh(parts, telling.courier({ ...parts, url, redisUrl, exclusive }))
  }
  return {
    role,
    url,
    devIssuer,
    fresh: feed.caughtUp.then(() => routing?.reached),
    stop: () => inReverse(opened),
  }
}

const openParts = async (settings: Settings, role: ProcessRole, opened: Closing[]): Promise<Parts> => {
  const clock = () => new Date()
  const logger = pino(
    { level: settings.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  )
  const folder = takeDataFolder(settings.DUTYBOOK_DATA, role)
  opened.push(() => folder.release())

  const metrics = createMetrics()
  metrics.watchProcess()
  const place = placeOfLog(folder, settings)
  const log = await openLog(settings, folder, place.log, clock)
  opened.push(() => log.close())
  const store = metrics.measured(log)

  const readModel = openReadModel({ path: place.readModel })
  opened.push(() => readModel.close())
  await checkLogIsWhole(log, readModel, place)
  const feeding = new AbortController()
  const spans = await spansFor(settings, role, opened)
  const fed = spans === undefined ? readModel : tracedReadModel(readModel, spans)
  const feed = feedReadModel({ store, readModel: fed, signal: feeding.signal, log: logger })
  opened.push(async () => {
    feeding.abort()
    await feed.stopped
  })
  const commanded = metrics.commanded(createRepository(store))
  const repository = spans === undefined ? commanded : tracedRepository(commanded, spans)
  return { settings, folder, clock, logger, metrics, store, repository, readModel, feed, spans, opened }
}

const spansFor = async (
  { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }: Settings,
  role: ProcessRole,
  opened: Closing[],
): Promise<Spans | undefined> => {
  if (endpoint === undefined) return undefined
  const spans = await openSpans(endpoint, role)
  opened.push(() => spans.close())
  return spans
}

/** What is kept of people beside the log, where that is on a server. */
const openPeople = async ({
  DUTYBOOK_EVENT_STORE: connectionString,
  DUTYBOOK_STREAM_PREFIX: prefix,
}: Settings): Promise<PeopleStore | undefined> => {
  if (connectionString === undefined) return undefined
  const { openEventStoreDb } = await import('@dutybook/event-store/eventstoredb')
  return openEventStoreDb({ connectionString, prefix, beside: PEOPLE })
}

const openLog = async (
  { DUTYBOOK_EVENT_STORE: connectionString, DUTYBOOK_STREAM_PREFIX: prefix }: Settings,
  { log: path }: Pick<DataFolder, 'log'>,
  place: string,
  clock: () => Date,
): Promise<EventStore> => {
  if (connectionString === undefined) return openEmbeddedEventStore({ path, clock })
  // Only who needs the client pays for it: it takes 30 MB.
  const { openEventStoreDb } = await import('@dutybook/event-store/eventstoredb')
  return answering(() => openEventStoreDb({ connectionString, prefix }), place)
}
