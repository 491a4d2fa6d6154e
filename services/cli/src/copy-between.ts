import {
  type Copied,
  copyLog,
  type EventStore,
  EventIdTaken,
  LogsDiffer,
  StoreCannotOpen,
  StoreUnavailable,
  WrongExpectedRevision,
} from '@dutybook/event-store'
import { START } from '@dutybook/kernel'
import { openLog } from './compose.ts'
import { Failure } from './failure.ts'
import type { LogAddress } from './log-address.ts'

export interface Places {
  readonly from: LogAddress
  readonly to: LogAddress
}

/**
 * Copies the log of one place to the other.
 * @throws Failure when a log cannot be opened, is empty or does not fit, or a server does not answer
 */
export const copyBetween = async (
  { from, to }: Places,
  show: (doing: string, events: number) => void,
): Promise<Copied> => {
  const opened: EventStore[] = []
  const open = async (address: LogAddress): Promise<EventStore> => {
    const store = await openLog(address)
    opened.push(store)
    return store
  }
  try {
    const source = await open(from)
    if ((await source.head()) === START)
      throw new Failure('FROM holds no event; check the place and its prefix.')
    return await copyLog(source, await open(to), ({ doing, events }) => show(doing, events))
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
