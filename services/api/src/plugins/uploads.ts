import { setImmediate } from 'node:timers/promises'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refused } from '../problems/refused.ts'

/** Takes one file as multipart/form-data in this part of the app. */
export const takeUploads = (app: FastifyInstance, limitBytes: number): void => {
  app.removeAllContentTypeParsers()
  app.register(multipart, { limits: { fileSize: limitBytes, files: 1, fields: 8, parts: 9 } })
}

export interface Upload {
  readonly bytes: Buffer
  readonly name: string | undefined
}

const LONGEST_NAME = 255

/**
 * The file of the form, as it streams in; reception ends where it grows too large. Its bytes are what the command is
 * recognised by: the boundaries around them differ each time.
 */
export const receiveFile = async (request: FastifyRequest, limitBytes: number): Promise<Upload> => {
  const { bytes, name, truncated } = await readForm(request).catch(orBrokenForm)
  if (truncated) throw new Refused({ code: 'body-too-large', limitBytes })
  if (bytes.length === 0) throw new Refused({ code: 'body-missing' })
  request.rawBody = bytes
  return { bytes, name: name === '' ? undefined : name }
}

const readForm = async (request: FastifyRequest) => {
  const part = await request.file()
  if (part === undefined || part.fieldname !== 'file') throw new Refused({ code: 'file-missing' })
  const chunks: Buffer[] = []
  for await (const chunk of part.file) chunks.push(chunk as Buffer)
  const name = part.filename.slice(0, LONGEST_NAME)
  const bytes = Buffer.concat(chunks)
  // Joining fifty megabytes and hashing them take long enough to be two turns of the event loop.
  await setImmediate()
  return { bytes, name, truncated: part.file.truncated }
}

/** A form that ends too early or is none: the parser's own errors have no status. */
const orBrokenForm = (error: unknown): never => {
  if (error instanceof Refused || !(error instanceof Error) || 'statusCode' in error) throw error
  throw new Refused({ code: 'request-malformed', reason: error.message })
}
