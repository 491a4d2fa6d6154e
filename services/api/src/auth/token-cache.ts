import { LRUCache } from 'lru-cache'
import type { Reader } from './reader.ts'
import type { Verified } from './verifier.ts'

/** Readers of tokens that were verified before, until the tokens expire. */
export interface TokenCache {
  find(token: string): Reader | undefined
  keep(token: string, verified: Verified): void
}

export const createTokenCache = (size: number, clock: () => Date): TokenCache => {
  const kept = new LRUCache<string, Verified>({ max: size })
  return {
    find: (token) => {
      const verified = kept.get(token)
      return verified !== undefined && clock().getTime() < verified.expiresAt ? verified.reader : undefined
    },
    keep: (token, verified) => {
      kept.set(token, verified)
    },
  }
}
