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
 * Where recipients are kept: in a file for the processes of one machine, on the server of the log for those of many. Of all
 * methods only `find` and `change` see what another process has just changed.
 */
export interface RecipientRecords {
  find(personId: string): Promise<Recipient | undefined>
  /**
   * Keeps what is made of what is kept; undefined erases, the same object leaves everything as it is. Asked again when
   * another process was first.
   */
  change(personId: string, make: (kept: Recipient | undefined) => Recipient | undefined): Promise<void>
  /** What this process knows, which may be a moment old; nobody is asked. */
  known(personId: string): Recipient | undefined
  all(): Iterable<Recipient>
  close(): Promise<void>
}

/**
 * Addresses of people: personal data, so they are kept beside the log, and can be erased. Of the rest only what it takes to
 * tell nobody twice; who is not in it gets no mail, and sees everything in the inbox.
 */
export interface Recipients {
  find(personId: string): Promise<Recipient | undefined>
  /** Begins at a position of the log: what was before is not mailed. A rejected address counts as new. */
  set(person: Person, preference: Preference, position: Position, now: string): Promise<void>
  /** Erases everything about the person. */
  remove(personId: string): Promise<void>
  /** The person was seen with this organisation and role; who has others than before begins at the position. */
  seen(person: Person, position: Position, now: string): Promise<void>
  /** Those who want mail in this way, whose address takes it, and who were seen since. */
  wanting(when: 'each' | 'daily', seenSince: string): readonly Recipient[]
  /** Everything up to here was dealt with; never goes back. */
  tell(personId: string, upTo: Position): Promise<void>
  digest(personId: string, day: Day, upTo: Position): Promise<void>
  /** This address does not take mail; one that was set in the meantime may. */
  reject(personId: string, email: string, at: string, reason: string): Promise<void>
  close(): Promise<void>
}

export const createRecipients = (records: RecipientRecords): Recipients => {
  const changeKept = (personId: string, make: (kept: Recipient) => Recipient): Promise<void> =>
    records.change(personId, (kept) => (kept === undefined ? undefined : make(kept)))
  const noting = new Set<string>()
  return {
    find: (personId) => records.find(personId),
    set: (person, { email, when }, position, now) =>
      records.change(person.personId, (kept) => ({
        ...asPerson(person),
        email,
        when,
        told: position,
        digested: position,
        ...(kept?.digestDay !== undefined && { digestDay: kept.digestDay }),
        seenAt: now,
      })),
    remove: (personId) => records.change(personId, () => undefined),
    seen: async (person, position, now) => {
      const before = records.known(person.personId)
      const { personId } = person
      if (before === undefined || isSeen(before, person, now) || noting.has(personId)) return
      noting.add(personId)
      const noted = changeKept(personId, (kept) => {
        if (isSeen(kept, person, now)) return kept
        if (isSame(kept, person)) return { ...kept, seenAt: now }
        return { ...kept, ...asPerson(person), told: position, digested: position, seenAt: now }
      })
      await noted.finally(() => noting.delete(personId))
    },
    wanting: (wanted, seenSince) =>
      [...records.all()].filter(
        ({ when, rejected, seenAt }) => when === wanted && rejected === undefined && seenAt >= seenSince,
      ),
    tell: (personId, upTo) =>
      changeKept(personId, (kept) => (upTo > kept.told ? { ...kept, told: upTo } : kept)),
    digest: (personId, digestDay, upTo) =>
      changeKept(personId, (kept) => ({ ...kept, digestDay, digested: upTo })),
    reject: (personId, email, at, reason) =>
      changeKept(personId, (kept) => (kept.email === email ? { ...kept, rejected: { at, reason } } : kept)),
    close: () => records.close(),
  }
}

/** Characters of the day in an instant. */
const DAY = 10

const asPerson = ({ personId, name, organisationId, districtId, role }: Person): Person => ({
  personId,
  name,
  organisationId,
  districtId,
  role,
})

const isSame = (before: Person, now: Person): boolean =>
  before.organisationId === now.organisationId &&
  before.districtId === now.districtId &&
  before.role === now.role

/** Once a day is enough. */
const isSeen = (kept: Recipient, person: Person, now: string): boolean =>
  isSame(kept, person) && kept.seenAt.slice(0, DAY) === now.slice(0, DAY)
