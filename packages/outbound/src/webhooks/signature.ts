import { createHmac } from 'node:crypto'

/** Prefix of a secret as people see it; after it the key in base64. */
export const SECRET_PREFIX = 'whsec_'

/**
 * The header `webhook-signature` of the Standard Webhooks specification 1.0: HMAC-SHA256 over id, timestamp (seconds since
 * 1970) and body, in base64, once for each secret.
 */
export const signatureOf = (
  secrets: readonly string[],
  id: string,
  timestamp: number,
  body: string,
): string =>
  secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64')
      return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
    })
    .join(' ')
