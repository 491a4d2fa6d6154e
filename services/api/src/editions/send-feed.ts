import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isKnown, notModified } from '../routes/conditional.ts'
import { atomFeed, type Feed } from './atom-feed.ts'

/** Most entries of one feed: readers come back for what is new. */
export const FEED_ENTRIES = 100

/** Sends a feed, unless the reader has it already. */
export const sendFeed = (request: FastifyRequest, reply: FastifyReply, feed: Feed): FastifyReply => {
  const text = atomFeed(feed)
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
  reply.header('etag', etag)
  return isKnown(etag, request.headers['if-none-match'])
    ? notModified(reply)
    : reply.type('application/atom+xml; charset=utf-8').send(text)
}
