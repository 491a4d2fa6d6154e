import { setTimeout as sleep } from 'node:timers/promises'
import { ErrorType, isCommandError } from '@eventstore/db-client'
import { StoreUnavailable, WrongExpectedRevision } from '../../event-store.ts'

/** Nothing was heard of the server for so long that the call is given up. */
export class Silence extends Error {
  override readonly name = 'Silence'
  constructor(ms: number) {
    super(`the server has not answered for ${ms} ms`)
  }
}

const LASTING: readonly string[] = [
  ErrorType.ACCESS_DENIED,
  ErrorType.INVALID_ARGUMENT,
  ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED,
  ErrorType.STREAM_DELETED,
]
const FIRST_DELAY_MS = 50
const LONGEST_DELAY_MS = 1_000

/** Whether a later attempt may succeed: the connection broke, another node leads, nobody answers, the cluster has no leader. */
export const isPassing = (error: unknown): boolean => {
  if (isFinal(error)) return false
  return !(isCommandError(error as Error) && LASTING.includes((error as { readonly type: string }).type))
}

/** Milliseconds to wait before the attempt after so many failures. */
export const delayAfter = (failures: number): number =>
  Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1))

/** The port's word for an error of the client that no attempt got over. A conflict or a bug stays what it is. */
export const asUnavailable = (error: unknown): unknown => {
  if (isFinal(error)) return error
  const { message } = error as Error
  return new StoreUnavailable(`event store unavailable: ${message}${adviceFor(error)}`, { cause: error })
}

/** Errors that are words of the port already, or bugs. */
const isFinal = (error: unknown): boolean =>
  [StoreUnavailable, WrongExpectedRevision, TypeError, RangeError].some((kind) => error instanceof kind)

const adviceFor = (error: unknown): string =>
  isCommandError(error as Error) &&
  (error as { readonly type: string }).type === ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED
    ? ' (raise the server’s MaxAppendSize)'
    : ''

/** Tries again, with the number of the attempt, for `patienceMs` after the first failure. Any other error is thrown at once. */
export const patiently = async <T>(
  attempt: (number: number) => Promise<T>,
  patienceMs: number,
): Promise<T> => {
  const begun = performance.now()
  for (let number = 1; ; number++) {
    try {
      return await attempt(number)
    } catch (error) {
      if (!isPassing(error) || performance.now() - begun >= patienceMs) throw error
      await sleep(delayAfter(number))
    }
  }
}

/** The promise's outcome, or Silence after so many milliseconds. */
export const within = async <T>(ms: number, promise: Promise<T>): Promise<T> => {
  const { promise: silent, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Silence(ms)), ms)
  try {
    return await Promise.race([promise, silent])
  } finally {
    clearTimeout(timer)
  }
}
