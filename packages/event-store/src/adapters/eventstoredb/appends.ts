import { NO_STREAM, WrongExpectedVersionError, type AppendResult } from '@eventstore/db-client'
import { type NewEvent, START } from '@dutybook/kernel'
import { type Appended, type ExpectedRevision, WrongExpectedRevision } from '../../event-store.ts'
import type { Connection } from './connection.ts'
import { within } from './outages.ts'
import { toPosition } from './positions.ts'
import type { Reads } from './reads.ts'
import { toWire } from './wire-events.ts'

export interface Append {
  readonly stream: string
  /** The stream's name on the server. */
  readonly name: string
  readonly events: readonly NewEvent[]
  readonly expected: ExpectedRevision
  readonly firstRecordedAt?: string
}

/** Makes one attempt. `number`: how many were made before it and failed, plus one; then those may have been recorded. */
export type Attempt = (append: Append, number: number) => Promise<Appended>

/** How long the answer may take beyond the call's own deadline, for calls that never come so far. */
const GRACE_MS = 500

/** `newest` answers the highest position this process has seen. */
export const createAttempt = (
  { appending, ready }: Pick<Connection, 'appending' | 'ready'>,
  reads: Pick<Reads, 'stream'>,
  newest: () => bigint,
  deadline: number,
): Attempt => {
  const endOf = async ({ stream, name, expected }: Append): Promise<Appended> => {
    const [last] = (await reads.stream(name, undefined, 'backwards', 1)).events
    const revision = last === undefined ? -1 : Number(last.revision)
    if (expected !== 'any' && revisionOf(expected) !== revision)
      throw new WrongExpectedRevision(stream, expected, revision)
    return { revision, position: last === undefined ? START : toPosition(last.position.commit) }
  }

  const standing = async (name: string, revision: number): Promise<Appended> => {
    const [event] = (await reads.stream(name, revision, 'forwards', 1)).events
    if (event === undefined) throw new Error(`${name} does not show revision ${revision} yet`)
    return { revision, position: toPosition(event.position.commit) }
  }

  /** While an earlier attempt is being committed, the server takes a repeated one for a conflict. */
  const recordedBefore = async ({ name, events, expected }: Append): Promise<boolean> => {
    if (expected === 'any') return false
    const found: string[] = []
    let full = true
    while (full && found.length < events.length) {
      const from = revisionOf(expected) + 1 + found.length
      const page = await reads.stream(name, from, 'forwards', events.length - found.length)
      found.push(...page.events.map(({ id }) => id))
      full = page.full && page.events.length > 0
    }
    return events.every(({ id }, index) => id === found[index])
  }

  const conflict = async (append: Append, actual: number, number: number): Promise<Appended> => {
    const { stream, name, events, expected } = append
    if (number > 1 && expected !== 'any' && (await recordedBefore(append)))
      return standing(name, revisionOf(expected) + events.length)
    throw new WrongExpectedRevision(stream, expected, actual)
  }

  const send = async ({ name, events, expected, firstRecordedAt }: Append): Promise<AppendResult> => {
    await ready()
    const call = appending.appendToStream(
      name,
      events.map((event) => toWire(event, firstRecordedAt)),
      { expectedRevision: onTheWire(expected), requiresLeader: true, deadline },
    )
    return within(deadline + GRACE_MS, call)
  }

  return async (append, number) => {
    if (append.events.length === 0) return endOf(append)
    const before = newest()
    try {
      const { success, nextExpectedRevision, position } = await send(append)
      const revision = Number(nextExpectedRevision)
      if (!success) return await conflict(append, revision, number)
      const fresh = number === 1 && position !== undefined && position.commit > before
      return fresh
        ? { revision, position: toPosition(position.commit) }
        : await standing(append.name, revision)
    } catch (error) {
      if (!(error instanceof WrongExpectedVersionError)) throw error
      const { actualVersion } = error
      return conflict(append, actualVersion === NO_STREAM ? -1 : Number(actualVersion), number)
    }
  }
}

const revisionOf = (expected: Exclude<ExpectedRevision, 'any'>): number =>
  expected === 'no-stream' ? -1 : expected

const onTheWire = (expected: ExpectedRevision): 'any' | 'no_stream' | bigint => {
  if (expected === 'any') return 'any'
  return revisionOf(expected) === -1 ? 'no_stream' : BigInt(expected)
}
