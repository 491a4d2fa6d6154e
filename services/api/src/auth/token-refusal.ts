import type { CredentialRefusal } from '@dutybook/contracts'
import { decodeProtectedHeader, errors } from 'jose'

/** Why a token was not believed. Throws what is not about the token, such as an unreachable key server. */
export const tokenRefusal = (
  error: unknown,
  token: string,
  { audience, algorithms }: { readonly audience: string; readonly algorithms: readonly string[] },
): CredentialRefusal => {
  if (error instanceof errors.JWTExpired)
    return { code: 'token-expired', expiredAt: instantOf(error.payload.exp) }
  if (error instanceof errors.JWTClaimValidationFailed) return claimRefusal(error, audience)
  if (error instanceof errors.JOSEAlgNotAllowed) {
    const algorithm = decodeProtectedHeader(token).alg ?? ''
    return { code: 'token-algorithm-not-allowed', algorithm, allowed: algorithms }
  }
  if (
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys
  ) {
    return { code: 'token-signature-invalid' }
  }
  if (error instanceof errors.JWKSTimeout || !malformed(error)) throw error
  return { code: 'token-malformed' }
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

/** `decodeProtectedHeader` throws a TypeError on what is no token. */
const malformed = (error: unknown): boolean =>
  error instanceof errors.JWSInvalid ||
  error instanceof errors.JWTInvalid ||
  error instanceof errors.JOSENotSupported ||
  error instanceof TypeError

const instantOf = (seconds: number | undefined): string => new Date((seconds ?? 0) * 1_000).toISOString()
