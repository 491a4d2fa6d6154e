import { problem } from '@dutybook/contracts'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { ApiDependencies, OperationsDependencies } from '../dependencies.ts'

/** The app as routes see it: requests and answers typed by their contracts. */
export type Api = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** A file of this folder: mounts one resource's route. */
export type Route = (app: Api, deps: ApiDependencies) => void

/** A route for those who run the program; processes without the rest of the API have it too. */
export type OperationsRoute = (app: Api, deps: OperationsDependencies) => void

/** What every route may answer besides success. */
export const orProblem = {
  default: { description: 'Problem', content: { 'application/problem+json': { schema: problem } } },
} as const

/** An answer that is an Atom feed (RFC 4287). */
export const atom = {
  description: 'Atom feed',
  content: { 'application/atom+xml': { schema: z.string() } },
} as const

/** Path parameters, every one an id. */
export const ids = <N extends string>(...names: readonly N[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, z.uuid()])) as Record<N, z.ZodUUID>)
