import type { ProblemCode } from '@dutybook/contracts'

/** The one place where refusals become HTTP numbers. */
export const statusCodes: Readonly<Record<ProblemCode, number>> = {
  'request-invalid': 400,
  'id-invalid': 400,
  'request-malformed': 400,
  'body-missing': 400,
  'body-not-json': 400,
  'body-not-utf8': 400,
  'idempotency-key-missing': 400,
  'idempotency-key-invalid': 400,
  'if-match-invalid': 400,

  'credentials-missing': 401,
  'token-malformed': 401,
  'token-unsigned': 401,
  'token-algorithm-not-allowed': 401,
  'token-signature-invalid': 401,
  'token-expired': 401,
  'token-not-yet-valid': 401,
  'token-for-another-audience': 401,
  'token-from-another-issuer': 401,
  'token-claims-invalid': 401,

  'not-permitted': 403,
  'maker-is-checker': 403,
  'reading-not-permitted': 403,
  'document-of-another-district': 403,

  'route-not-found': 404,
  'list-not-found': 404,
  'list-absent-then': 404,
  'item-not-found': 404,
  'proposal-not-found': 404,
  'district-not-found': 404,
  'person-not-found': 404,
  'stream-not-found': 404,

  'method-not-allowed': 405,

  'district-already-open': 409,
  'list-already-open': 409,
  'name-taken': 409,
  'proposal-exists': 409,
  'already-signed': 409,
  'wrong-status': 409,
  'item-id-taken': 409,

  'stale-revision': 412,
  'stale-items': 412,

  'body-too-large': 413,
  'content-type-unsupported': 415,

  'command-id-reused': 422,
  'document-not-readable': 422,
  'document-has-errors': 422,
  'township-not-named': 422,
  'township-not-found': 422,
  'baseline-incomplete': 422,
  'unknown-item': 422,
  'item-ended': 422,
  'wrong-category': 422,
  'incomplete-content': 422,
  'field-not-of-category': 422,
  'merge-needs-two': 422,
  'split-needs-two': 422,
  'reclaim-without-receiver': 422,
  'unknown-place': 422,
  'nothing-changes': 422,
  'no-changes': 422,
  'unknown-revision': 422,
  'reason-missing': 422,

  'internal-error': 500,

  'position-not-reached': 503,
  'not-ready': 503,
  'store-unavailable': 503,
  'stream-busy': 503,
  'issuer-unreachable': 503,
}

/** When to try again, in seconds, after an answer that says "not now". */
export const retryAfter: Readonly<Partial<Record<ProblemCode, number>>> = {
  'position-not-reached': 1,
  'not-ready': 2,
  'store-unavailable': 5,
  'stream-busy': 1,
  'issuer-unreachable': 5,
}
