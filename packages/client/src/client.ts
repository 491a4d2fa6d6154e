import createFetchClient, { type Client } from 'openapi-fetch'
import type { components, paths } from './generated/schema.ts'

/** What the API answers instead of success (RFC 9457), in Chinese and English. */
export type Problem = components['schemas']['Problem']

/** A client whose paths, requests and answers have the types of the OpenAPI document. */
export type DutybookClient = Client<paths>

export interface ClientOptions {
  /** Where the API is, e.g. `http://127.0.0.1:3000`. */
  readonly baseUrl: string
  /** Bearer token; without one only public addresses answer. */
  readonly token?: string
  readonly fetch?: (request: Request) => Promise<Response>
}

/** Calls answer `{ data }` or `{ error }`, a `Problem`; only a connection that fails throws. */
export const createClient = ({ baseUrl, token, fetch }: ClientOptions): DutybookClient =>
  createFetchClient<paths>({
    baseUrl,
    ...(token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } }),
    ...(fetch === undefined ? {} : { fetch }),
  })

/** The header that makes a command safe to repeat. Keep the key, and repeat with the same one. */
export const idempotencyKey = (
  key: string = crypto.randomUUID(),
): { readonly 'Idempotency-Key': string } => ({ 'Idempotency-Key': key })

/** Whether an error is a problem of the API, and not something that stands in between. */
export const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' &&
  error !== null &&
  'type' in error &&
  typeof error.type === 'string' &&
  error.type.startsWith('urn:dutybook:problem:')

/** The part of an import call that sends a document as it is: `POST('/v1/imports', { params, ...documentBody(bytes) })`. */
export const documentBody = (
  bytes: Uint8Array,
  name = 'document',
): { readonly body: { file: string }; readonly bodySerializer: () => FormData } => ({
  body: { file: name },
  bodySerializer: () => {
    const form = new FormData()
    form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name)
    return form
  },
})
