import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createRepository,
  type EventStore,
  openEmbeddedEventStore,
  type Repository,
} from '@dutybook/event-store'
import { readDocument } from '@dutybook/documents/reading'
import { writeDocument } from '@dutybook/documents/writing'
import {
  addressRules,
  createRecipients,
  openRecipientFile,
  openSecretKey,
  whyUrlRefused,
} from '@dutybook/outbound'
import { type Feed, feedReadModel, openReadModel, type ReadModel } from '@dutybook/read-store'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import pino from 'pino'
import { z } from 'zod'
import {
  type ApiDependencies,
  createApp,
  createMetrics,
  createVerifier,
  defaultLimits,
  openDevIssuer,
} from '../index.ts'
import { type DistrictExample, openDistrictExample } from './district.examples.ts'
import { formOf } from './upload.examples.ts'

/** A call as tests write it: JSON or bytes, and a key of its own for every command that names none. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly as?: string
  readonly key?: string | null
  readonly body?: object | Buffer
  /** A file to upload as a form. */
  readonly file?: Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

/** The API on a real event store, read model and feed in a folder of its own. */
export interface RunningApi {
  readonly app: FastifyInstance
  readonly store: EventStore
  readonly repository: Repository
  readonly readModel: ReadModel
  readonly feed: Feed
  readonly deps: ApiDependencies
  readonly now: { at: Date }
  call(call: Call): Promise<LightMyRequestResponse>
  /** A token for the one person of this role whose organisation or district has the name. */
  tokenOf(role: string, name?: string): Promise<string>
  /** Waits until the read model has everything. */
  settle(): Promise<void>
  district(): Promise<DistrictExample>
  close(): Promise<void>
}

let keys = 0

export const startApi = async (changes: Partial<ApiDependencies> = {}): Promise<RunningApi> => {
  const folder = await mkdtemp(join(tmpdir(), 'dutybook-api-'))
  const now = { at: new Date('2026-11-21T08:00:00.000Z') }
  const clock = () => now.at
  const logger = pino({ level: 'silent' })
  const metrics = createMetrics()
  const store = metrics.measured(await openEmbeddedEventStore({ path: join(folder, 'log.sqlite'), clock }))
  const repository = createRepository(store)
  const readModel = openReadModel({ path: join(folder, 'read-model.sqlite') })
  const stop = new AbortController()
  const feed = feedReadModel({ store, readModel, signal: stop.signal, log: logger })
  const devIssuer = await openDevIssuer({ keyFile: join(folder, 'issuer.json'), clock, readModel })
  const recipients = createRecipients(openRecipientFile(join(folder, 'recipients.sqlite')))
  const rules = addressRules([])
  const deps: ApiDependencies = {
    store,
    repository,
    readModel,
    feed,
    clock,
    logger,
    metrics,
    devIssuer,
    readDocument,
    writeDocument,
    webhooks: {
      secrets: openSecretKey(join(folder, 'webhooks.key')),
      faultOf: (url) => whyUrlRefused(url, rules),
    },
    mail: { recipients, mail: 'configured' },
    verifier: createVerifier(devIssuer.trusted, clock),
    ids: () => crypto.randomUUID(),
    limits: { ...defaultLimits, freshnessWaitMs: 100 },
    checks: [],
    vitals: [],
    ...changes,
  }
  await feed.caughtUp
  const app = createApp(deps)
  app.addHook('preSerialization', async (request, reply, answer) => {
    keepsContract(request.routeOptions.schema?.response, reply.statusCode, answer)
    return answer
  })
  const settle = async () => {
    if (!(await feed.waitFor(await store.head(), 5_000))) throw new Error('the read model does not follow')
  }

  const api: RunningApi = {
    app,
    store,
    repository,
    readModel,
    feed,
    deps,
    now,
    settle,
    call: ({ method, url, as, key, body, file, headers }) => {
      const form = file === undefined ? undefined : formOf(file)
      return app.inject({
        method,
        url,
        headers: {
          ...(as === undefined ? {} : { authorization: `Bearer ${as}` }),
          ...(method === 'GET' || key === null ? {} : { 'idempotency-key': key ?? `key-${++keys}` }),
          ...(body === undefined
            ? {}
            : { 'content-type': Buffer.isBuffer(body) ? 'text/plain' : 'application/json' }),
          ...form?.headers,
          ...headers,
        },
        ...(form && { payload: form.payload }),
        ...(body === undefined ? {} : { payload: Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
      })
    },
    tokenOf: async (role, name) => {
      await settle()
      const person = devIssuer
        .people()
        .find(
          (one) =>
            one.role === role && (name === undefined || [one.organisation, one.district].includes(name)),
        )
      if (person === undefined) throw new Error(`nobody is ${role} of ${name}`)
      return (await devIssuer.tokenFor(person.personId))?.token ?? ''
    },
    district: () => openDistrictExample(api),
    close: async () => {
      await app.close()
      stop.abort()
      await feed.stopped
      readModel.close()
      await recipients.close()
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
  return api
}

/** In tests, an answer that is not exactly what its contract says is a failure. */
const keepsContract = (contracts: unknown, status: number, answer: unknown): void => {
  const contract = Object.entries(contracts ?? {}).find(([code]) => code === `${status}`)?.[1]
  if (!(contract instanceof z.ZodType)) return
  const text = JSON.stringify(answer)
  const kept = JSON.stringify(contract.parse(JSON.parse(text)))
  if (kept.length !== text.length) throw new Error(`the answer has more than its contract: ${text}`)
}
