import type { Day } from '@dutybook/duty-lists'
import type { Position } from '@dutybook/kernel'

/** What a person wants: each notification that asks for something, a digest a day, or nothing. */
export interface Preference {
  readonly email: string
  readonly when: 'each' | 'daily' | 'never'
}

/** A person as the last token told it. */
export interface Person {
  readonly personId: string
  readonly name: string
  readonly organisationId: string
  readonly districtId: string
  readonly role: string
}

/** Somebody who wants mail, and how far that was done. */
export interface Recipient extends Person, Preference {
  /** The last notification that was dealt with. */
  readonly told: Position
  /** The day of the last digest, and the last notification that was in it. */
  readonly digestDay?: Day
  readonly digested: Position
  /** Instant at which the person was last seen. */
  readonly seenAt: string
  /** The address does not take mail; nothing is sent until it is set again. */
  readonly rejected?: { readonly at: string; readonly reason: string }
}

/**
 * Addresses of people: personal data, so they are kept beside the log, and can be erased. Of the rest only what it takes to
 * tell nobody twice; who is not in it gets no mail, and sees everything in the inbox.
 */
export interface Recipients {
  find(personId: string): Recipient | undefined
  /** Begins at a position of the log: what was before is not mailed. A rejected address counts as new. */
  set(person: Person, preference: Preference, position: Position, now: string): void
  /** Erases everything about the person. */
  remove(personId: string): void
  /** The person was seen with this organisation and role; who has others than before begins at the position. */
  seen(person: Person, position: Position, now: string): void
  /** Those who want mail in this way, whose address takes it, and who were seen since. */
  wanting(when: 'each' | 'daily', seenSince: string): readonly Recipient[]
  tell(personId: string, upTo: Position): void
  digest(personId: string, day: Day, upTo: Position): void
  reject(personId: string, at: string, reason: string): void
  close(): void
}
