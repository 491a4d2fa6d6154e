import { createHash } from 'node:crypto'
import type { ApiRefusal } from '@dutybook/contracts'
import type { IssuedBy, Outcome } from '@dutybook/event-store'
import type { Issued } from '@dutybook/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actorOf } from '../auth/reader.ts'
import { commandIdOf } from '../ids.ts'
import { Refused } from '../problems/refused.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Identity of the command, made from the person and the Idempotency-Key. */
    commandId: string
    /** Revision that If-Match asks for. */
    expectedRevision: number | undefined
  }
}

const KEY = /^[\x21-\x7e]{1,255}$/u
const ETAG = /^"(\d{1,15})"$/u

/** The protocol of commands, for all routes of this part of the app: Idempotency-Key makes a repetition harmless, If-Match makes it conditional. */
export const takeCommands = (app: FastifyInstance): void => {
  app.decorateRequest('commandId', '')
  app.decorateRequest('expectedRevision', undefined)
  app.addHook('onRequest', (request, _reply, done) => {
    const key = request.headers['idempotency-key']
    if (key === undefined) return done(new Refused({ code: 'idempotency-key-missing' }))
    if (typeof key !== 'string' || !KEY.test(key))
      return done(new Refused({ code: 'idempotency-key-invalid' }))
    const match = request.headers['if-match']
    const conditional = match !== undefined && match !== '*'
    const revision = conditional ? ETAG.exec(match)?.[1] : undefined
    if (conditional && revision === undefined)
      return done(new Refused({ code: 'if-match-invalid', given: match }))
    request.commandId = commandIdOf(request.reader.id, key)
    request.expectedRevision = revision === undefined ? undefined : Number(revision)
    return done()
  })
}

/** The command with its identity, and the hash of the request as it was sent. */
export const issue = <C>(request: FastifyRequest, command: C): Issued<C> => ({
  id: request.commandId,
  hash: createHash('sha256')
    .update(`${request.method} ${request.url}\n`)
    .update(request.rawBody ?? '')
    .digest('base64url'),
  command,
})

export const issuedBy = (request: FastifyRequest): IssuedBy => ({
  actor: actorOf(request.reader),
  correlationId: request.id,
  causationId: request.commandId,
})

/** Answers a command: what it made or changed and where its last event stands, or why not. */
export const answer = <R extends ApiRefusal>(
  reply: FastifyReply,
  outcome: Outcome<R>,
  { id, location, status }: { readonly id: string; readonly location: string; readonly status: 200 | 201 },
): FastifyReply => {
  if (!outcome.ok) return reply.refuse(outcome.refusal)
  const { revision, position } = outcome
  return reply
    .code(status)
    .header('etag', `"${revision}"`)
    .header('dutybook-position', position)
    .header('location', location)
    .send({ id, revision, position })
}
