import type { FastifyReply } from 'fastify'

/** Whether the client has this representation already (If-None-Match, RFC 9110; weak comparison). */
export const isKnown = (etag: string, ifNoneMatch: string | undefined): boolean => {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch === etag) return true
  return ifNoneMatch
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//u, ''))
    .some((tag) => tag === etag || tag === '*')
}

export const notModified = (reply: FastifyReply): FastifyReply => reply.code(304).send()

/** Sends JSON that is ready, past the serialiser. */
export const sendReady = (reply: FastifyReply, json: Buffer): FastifyReply =>
  reply.type('application/json; charset=utf-8').send(json)
