import { type CryptoKey, errors, type JWTVerifyGetKey } from 'jose'

/** The issuer's keys could not be fetched; whether a token is good is not known. */
export class IssuerUnreachable extends Error {
  override readonly name = 'IssuerUnreachable'
}

/** A key, or a way to get one that tells an unknown key from an unreachable issuer. */
export const keyGetter =
  (key: CryptoKey | JWTVerifyGetKey): JWTVerifyGetKey =>
  async (...token) => {
    if (typeof key !== 'function') return key
    try {
      return await key(...token)
    } catch (error) {
      const unknown =
        error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys
      throw unknown
        ? error
        : new IssuerUnreachable('the keys of the issuer cannot be fetched', { cause: error })
    }
  }
