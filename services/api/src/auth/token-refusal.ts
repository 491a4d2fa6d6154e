import type { CredentialRefusal } from '@dutybook/contracts'
import { errors } from 'jose'

/** What was asked of a token, and the algorithm it names. */
export interface Asked {
  readonly audience: string
  readonly algorithm: string
  readonly allowed: readonly string[]
}

/** Why a token was not believed. Throws what is not about the token, such as an unreachable key server. */
export const tokenRefusal = (error: unknown, { audience, algorithm, allowed }: Asked): CredentialRefusal => {
  if (error instanceof errors.JWTExpired)
    return { code: 'token-expired', expiredAt: instantOf(error.payload.exp) }
  if (error instanceof errors.JWTClaimValidationFailed) return claimRefusal(error, audience)
  if (error instanceof errors.JOSEAlgNotAllowed)
    return { code: 'token-algorithm-not-allowed', algorithm, allowed }
  if (noKeyFits(error)) return { code: 'token-signature-invalid' }
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid)
    return { code: 'token-malformed' }
  throw error
}

const claimRefusal = (
  { claim, reason, payload }: errors.JWTClaimValidationFailed,
  audience: string,
): CredentialRefusal => {
  if (claim === 'aud') return { code: 'token-for-another-audience', audience }
  if (claim === 'iss') return { code: 'token-from-another-issuer' }
  if (claim === 'nbf' && reason === 'check_failed')
    return { code: 'token-not-yet-valid', validFrom: instantOf(payload.nbf) }
  return { code: 'token-claims-invalid', claims: [claim] }
}

/** jose throws a TypeError where the trusted key is of another kind than the algorithm. */
const noKeyFits = (error: unknown): boolean =>
  error instanceof errors.JWSSignatureVerificationFailed ||
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported ||
  error instanceof TypeError

const instantOf = (seconds: number | undefined): string => new Date((seconds ?? 0) * 1_000).toISOString()
