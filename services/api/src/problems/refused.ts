import type { ApiRefusal } from '@dutybook/contracts'

/** Carries a refusal out of places that can only throw: hooks, parsers and validators. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: ApiRefusal
  constructor(refusal: ApiRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}
