import type { ApiRefusal } from '@dutybook/contracts'
import { EventIdTaken, StoreUnavailable, WrongExpectedRevision } from '@dutybook/event-store'
import { isOutage, UnknownPageToken } from '@dutybook/read-store'
import type { FastifyRequest } from 'fastify'
import { IssuerUnreachable } from '../auth/issuer-keys.ts'
import { Refused } from './refused.ts'

/** What an error means to the client; `internal-error` is a bug or an outage of ours. */
export const refusalOfError = (error: unknown, request: FastifyRequest): ApiRefusal => {
  if (error instanceof Refused) return error.refusal
  if (error instanceof StoreUnavailable || isOutage(error)) return { code: 'store-unavailable' }
  if (error instanceof IssuerUnreachable) return { code: 'issuer-unreachable' }
  if (error instanceof EventIdTaken) return { code: 'command-id-reused' }
  if (error instanceof WrongExpectedRevision) {
    return request.headers['if-match'] === undefined
      ? { code: 'stream-busy' }
      : { code: 'stale-revision', expected: error.expected, actual: error.actual }
  }
  if (error instanceof UnknownPageToken) {
    const expected = 'the `next` of the page before'
    return {
      code: 'request-invalid',
      flaws: [{ in: 'querystring', at: 'after', kind: 'format', expected }],
    }
  }
  return refusalOfFramework(error, request)
}

const refusalOfFramework = (error: unknown, request: FastifyRequest): ApiRefusal => {
  const { code, statusCode, message } = describe(error)
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return { code: 'body-too-large', limitBytes: request.routeOptions.bodyLimit ?? 0 }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    const accepted = request.routeOptions.config.consumes ?? ['application/json']
    return { code: 'content-type-unsupported', given: request.headers['content-type'] ?? '', accepted }
  }
  return statusCode >= 400 && statusCode < 500
    ? { code: 'request-malformed', reason: message }
    : { code: 'internal-error' }
}

const describe = (error: unknown): { code: string; statusCode: number; message: string } => {
  const fields: object = typeof error === 'object' && error !== null ? error : {}
  return {
    code: 'code' in fields && typeof fields.code === 'string' ? fields.code : '',
    statusCode: 'statusCode' in fields && typeof fields.statusCode === 'number' ? fields.statusCode : 500,
    message: error instanceof Error ? error.message : String(error),
  }
}
