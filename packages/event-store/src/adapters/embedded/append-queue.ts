import type { Appended } from '../../event-store.ts'
import { asUnavailable, isBusy } from './sqlite-errors.ts'
import type { Commit, Entry } from './writer.ts'

/** Group commit: appends that wait at the same time are written by one commit, in the order they came. */
export interface AppendQueue {
  add(entry: Entry): Promise<Appended>
  /** Resolves when everything added so far is settled. */
  drained(): Promise<void>
}

interface Waiting extends Entry {
  readonly since: number
  readonly resolve: (appended: Appended) => void
  readonly reject: (error: unknown) => void
}

const EVENTS_PER_COMMIT = 1_000
const CHARACTERS_PER_COMMIT = 8 * 1024 * 1024
const RETRY_MS = 5

export const createAppendQueue = (commit: Commit, committed: () => void, patienceMs: number): AppendQueue => {
  let waiting: Waiting[] = []
  let scheduled = false
  const idle: (() => void)[] = []

  const settle = (batch: readonly Waiting[]): void => {
    const verdicts = commit(batch)
    committed()
    for (const [index, one] of batch.entries()) {
      const verdict = verdicts[index]
      if (verdict === undefined || verdict instanceof Error) one.reject(verdict)
      else one.resolve(verdict)
    }
  }

  const settleAlone = (one: Waiting): void => {
    try {
      settle([one])
    } catch (error) {
      one.reject(asUnavailable(error))
    }
  }

  const waitForLock = (batch: readonly Waiting[], error: unknown): void => {
    const now = performance.now()
    const patient: Waiting[] = []
    for (const one of batch) {
      if (now - one.since < patienceMs) patient.push(one)
      else one.reject(asUnavailable(error))
    }
    waiting = [...patient, ...waiting]
  }

  const schedule = (delayMs: number): void => {
    scheduled = waiting.length > 0
    if (!scheduled) for (const done of idle.splice(0)) done()
    else if (delayMs === 0) setImmediate(flush)
    else setTimeout(flush, delayMs)
  }

  const flush = (): void => {
    const batch = takeBatch(waiting)
    waiting = waiting.slice(batch.length)
    let delayMs = 0
    try {
      settle(batch)
    } catch (error) {
      if (isBusy(error)) {
        waitForLock(batch, error)
        delayMs = RETRY_MS
      } else for (const one of batch) settleAlone(one)
    }
    schedule(delayMs)
  }

  return {
    add: (entry) =>
      new Promise((resolve, reject) => {
        waiting.push({ ...entry, since: performance.now(), resolve, reject })
        if (!scheduled) schedule(0)
      }),
    drained: () => new Promise((resolve) => (scheduled ? idle.push(resolve) : resolve())),
  }
}

const takeBatch = (waiting: readonly Waiting[]): readonly Waiting[] => {
  let events = 0
  let characters = 0
  const end = waiting.findIndex((one, index) => {
    events += one.events.length
    for (const { data, metadata } of one.events) characters += data.length + metadata.length
    return index > 0 && (events > EVENTS_PER_COMMIT || characters > CHARACTERS_PER_COMMIT)
  })
  return end === -1 ? waiting : waiting.slice(0, end)
}
