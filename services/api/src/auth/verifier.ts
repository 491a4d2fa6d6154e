import type { CredentialRefusal } from '@dutybook/contracts'
import { ok, type Result, refuse } from '@dutybook/kernel'
import { type CryptoKey, decodeProtectedHeader, jwtVerify, type JWTVerifyGetKey } from 'jose'
import { keyGetter } from './issuer-keys.ts'
import { claims, type Reader, readerOf } from './reader.ts'
import { tokenRefusal } from './token-refusal.ts'

/** Somebody whose tokens are believed. */
export interface TrustedIssuer {
  readonly issuer: string
  readonly audience: string
  /** Allowed signature algorithms; a token with any other is turned away, whatever its key. */
  readonly algorithms: readonly string[]
  readonly key: CryptoKey | JWTVerifyGetKey
}

/** A reader, and until when the token that named it may be believed. */
export interface Verified {
  readonly reader: Reader
  readonly expiresAt: number
}

export interface TokenVerifier {
  verify(token: string): Promise<Result<Verified, CredentialRefusal>>
}

export const DEFAULT_ALGORITHMS = ['EdDSA', 'ES256', 'RS256'] as const

/** Verifies bearer tokens (JWT, RFC 7519): signature, algorithm, issuer, audience, time and claims. */
export const createVerifier = (
  { issuer, audience, key, algorithms: allowed }: TrustedIssuer,
  clock: () => Date,
): TokenVerifier => {
  const algorithms = [...allowed]
  const getKey = keyGetter(key)
  return {
    async verify(token) {
      const algorithm = algorithmOf(token)
      if (algorithm === undefined) return refuse({ code: 'token-malformed' })
      if (algorithm.toLowerCase() === 'none') return refuse({ code: 'token-unsigned' })
      try {
        const { payload } = await jwtVerify(token, getKey, {
          algorithms,
          issuer,
          audience,
          currentDate: clock(),
          requiredClaims: ['exp', 'sub'],
        })
        const parsed = claims.safeParse(payload)
        if (!parsed.success) {
          const wrong = parsed.error.issues.map(({ path }) => String(path[0]))
          return refuse({ code: 'token-claims-invalid', claims: [...new Set(wrong)] })
        }
        return ok({ reader: readerOf(parsed.data), expiresAt: parsed.data.exp * 1_000 })
      } catch (error) {
        return refuse(tokenRefusal(error, { audience, algorithm, allowed }))
      }
    },
  }
}

/** The signature algorithm that the header names; undefined when it is no token. */
const algorithmOf = (token: string): string | undefined => {
  try {
    return decodeProtectedHeader(token).alg ?? 'none'
  } catch {
    return undefined
  }
}
