import { STATUS_CODES } from 'node:http'
import type { ConnectionError, FastifyReply } from 'fastify'
import type { Duplex } from 'node:stream'
import { problemOf } from '../problems/problem.ts'

/** Answers an address that cannot be decoded, before any route or plugin is known. */
export const refuseBrokenAddress = (error: Error, requestId: string, reply: FastifyReply): void => {
  const languages = reply.request.headers['accept-language']
  const problem = problemOf({ code: 'request-malformed', reason: error.message }, requestId, languages)
  reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

/** Answers bytes that are no HTTP request; they reach no route and no hook. */
export const refuseBrokenHttp =
  (ids: () => string) =>
  (error: ConnectionError, socket: Duplex): void => {
    if (!socket.writable || error.code === 'ECONNRESET') {
      socket.destroy()
      return
    }
    const problem = problemOf({ code: 'request-malformed', reason: error.code }, ids(), undefined)
    const body = Buffer.from(JSON.stringify(problem))
    const head = [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${body.length}`,
      'Connection: close',
    ]
    socket.end(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]))
  }
