/** Something that has to be carried outside. Doing it twice must do no harm: it is done at least once. */
export interface Errand {
  /** The same whenever the same thing is owed; no colon, for BullMQ takes none. */
  readonly id: string
  readonly kind: string
  /** Where to look; nothing in it is trusted. */
  readonly payload: object
  readonly attempts: number
  /** Of errands in one lane only a few begin at once; what waits for its next attempt takes no place. */
  readonly lane?: string
}

/** One kind of errands: what is owed now, from the log and what is kept beside it, and how it is done. */
export interface ErrandBook {
  readonly kind: string
  /** Those that are owed and should run now or wait for their next attempt; a bounded number. */
  owed(): Promise<readonly Errand[]>
  /** `lastAttempt`: nobody tries again by itself, unless the errand is still owed after a rest. */
  perform(payload: unknown, attempt: { readonly number: number; readonly last: boolean }): Promise<void>
}
