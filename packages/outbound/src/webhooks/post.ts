import { lookup as lookUp, type LookupAddress } from 'node:dns'
import { request as overHttp, type RequestOptions } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { DeliveryFailure } from '@dutybook/duty-lists'
import type { AddressRules } from './address-rules.ts'
import { hostOf } from './refused-url.ts'

export interface PostOptions {
  readonly rules: AddressRules
  /** For everything, from looking up the name to the status of the answer. */
  readonly timeoutMs: number
  /** Resolves names; the system's resolver when not given. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>
  /** Certificates to trust besides, PEM. */
  readonly ca?: string
}

export type PostOutcome =
  | { readonly status: number }
  | { readonly failure: Exclude<DeliveryFailure, { why: 'too-old' }> }

/** Of the answer nothing but the status is used. */
const MOST_READ = 16_384

class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress'
}

/**
 * Posts once, over a connection of its own, and follows no redirection. The address is judged that is connected to: the name is
 * looked up once, and what is permitted of the answer is what the socket gets.
 */
export const post = async (
  target: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  options: PostOptions,
): Promise<PostOutcome> => {
  try {
    const status = await statusOf(new URL(target), headers, body, options)
    if (status >= 200 && status < 300) return { status }
    return { failure: { why: status >= 300 && status < 400 ? 'redirected' : 'answered', status } }
  } catch (error) {
    const why = error instanceof ForbiddenAddress ? 'forbidden-address' : 'unreachable'
    return { failure: { why, reason: reasonOf(error) } }
  }
}

const statusOf = async (
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  options: PostOptions,
): Promise<number> => {
  const secure = url.protocol === 'https:'
  const permit = permitting(options.rules, secure)
  const host = hostOf(url)
  if (isIP(host) !== 0) permit(host)
  const settings: RequestOptions & { ca?: string } = {
    method: 'POST',
    agent: false,
    headers: { ...headers, 'content-length': `${Buffer.byteLength(body)}` },
    signal: AbortSignal.timeout(options.timeoutMs),
    lookup: judged(options.resolve ?? everyAddress, permit),
    ...(options.ca !== undefined && { ca: options.ca }),
  }
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const request = (secure ? overHttps : overHttp)(url, settings, (response) => {
    resolve(response.statusCode ?? 0)
    let read = 0
    response.on('data', (part: Buffer) => {
      read += part.length
      if (read > MOST_READ) response.destroy()
    })
    response.on('error', () => undefined)
  })
  request.on('error', reject)
  request.end(body)
  return promise
}

const permitting =
  (rules: AddressRules, secure: boolean) =>
  (address: string): void => {
    const judgement = rules.judge(address)
    if (judgement === 'forbidden') throw new ForbiddenAddress(`${address} is private, local or reserved`)
    if (judgement === 'public' && !secure)
      throw new ForbiddenAddress(`${address} is public; it takes HTTPS only`)
  }

/** A name that leads anywhere it may not is refused as a whole. */
const judged =
  (resolve: NonNullable<PostOptions['resolve']>, permit: (address: string) => void): LookupFunction =>
  (host, { all }, answer) => {
    resolve(host).then(
      (found) => {
        try {
          for (const { address } of found) permit(address)
          const [first] = found
          if (first === undefined) throw new Error(`${host} has no address`)
          if (all === true) answer(null, [...found])
          else answer(null, first.address, first.family)
        } catch (error) {
          answer(error as NodeJS.ErrnoException, '')
        }
      },
      (error: NodeJS.ErrnoException) => answer(error, ''),
    )
  }

const everyAddress = (host: string): Promise<readonly LookupAddress[]> =>
  new Promise((resolve, reject) => {
    lookUp(host, { all: true }, (error, found) => (error === null ? resolve(found) : reject(error)))
  })

const MOST_REASON = 200

const reasonOf = (error: unknown): string => {
  const { code, message, name } = error as NodeJS.ErrnoException
  if (name === 'AbortError' || name === 'TimeoutError') return 'no answer in time'
  return (message === '' ? String(code ?? name) : message).slice(0, MOST_REASON)
}
