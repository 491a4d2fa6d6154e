import {
  type Copied,
  copyLog,
  EventIdTaken,
  LogsDiffer,
  StoreCannotOpen,
  StoreUnavailable,
  WrongExpectedRevision,
} from '@dutybook/event-store'
import { START } from '@dutybook/kernel'
import { keyInCopy, positionInKey } from '@dutybook/read-store'
import { openLog } from './compose.ts'
import { Failure } from './failure.ts'
import type { LogAddress } from './log-address.ts'
import { placesInCopy } from './places-in-copy.ts'

export interface Places {
  readonly from: LogAddress
  readonly to: LogAddress
}

/** What became of the log, and how many addresses for mail went with it when it was whole. */
export interface CopiedBetween extends Copied {
  readonly recipients: number
}

/**
 * Copies the log of one place to the other, and when that is done, the addresses for mail beside it.
 * @throws Failure when a log cannot be opened, is empty or does not fit, or a server does not answer
 */
export const copyBetween = async (
  { from, to }: Places,
  show: (doing: string, events: number) => void,
): Promise<CopiedBetween> => {
  const opened: { close(): Promise<void> }[] = []
  const opening = async <T extends { close(): Promise<void> } | undefined>(one: Promise<T>): Promise<T> => {
    const open = await one
    if (open !== undefined) opened.push(open)
    return open
  }
  try {
    const source = await opening(openLog(from))
    if ((await source.head()) === START)
      throw new Failure('FROM holds no event; check the place and its prefix.')
    // Its library for mail is worth nothing to other commands.
    const { mirrorRecipients, recipientsIn, recipientsOf } = await import('./recipients-of.ts')
    const kept = await opening(recipientsOf(from))
    const keys = [...(kept?.all() ?? [])].flatMap(({ told, digested }) => [told, digested])
    const places = placesInCopy(keys.map(positionInKey))
    const target = await opening(openLog(to))
    const copied = await copyLog(
      source,
      target,
      ({ doing, events }) => show(doing, events),
      (at) => places.see(at),
    )
    if (kept === undefined || !copied.complete) return { ...copied, recipients: 0 }
    const there = await opening(recipientsIn(to))
    const recipients = await mirrorRecipients(kept, there, (key) =>
      keyInCopy(key, (position) => places.placeOf(position)),
    )
    return { ...copied, recipients }
  } catch (error) {
    throw explained(error)
  } finally {
    await Promise.all(opened.map((store) => store.close()))
  }
}

const explained = (error: unknown): unknown => {
  if (error instanceof LogsDiffer)
    return new Failure(
      `TO is not a copy of FROM: ${error.message}. Choose a TO without events, or with a part of this log.`,
    )
  if (error instanceof WrongExpectedRevision || error instanceof EventIdTaken)
    return new Failure(
      `Something else writes to TO: ${error.message}. Stop it, and choose a TO without events.`,
    )
  if (error instanceof StoreUnavailable)
    return new Failure(`The copy is not finished: ${error.message}. Run it again to go on.`)
  if (error instanceof StoreCannotOpen) return new Failure(`Nothing is copied: ${error.message}.`)
  return error
}
