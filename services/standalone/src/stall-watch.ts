import type { ReadinessCheck } from '@dutybook/api'

export interface StallWatchOptions {
  readonly name: string
  /** What has to go on, as words for people. */
  readonly work: string
  /** A mark that changes with every progress; undefined when nothing has to be done, or nothing can be. */
  readonly look: () => Promise<string | undefined>
  /** Work that stands still for so long has stopped. */
  readonly patienceMs: number
}

/** Notices that nothing is done although there is something to do, whatever a ping says. */
export interface StallWatch {
  readonly check: ReadinessCheck
  stop(): void
}

const LOOKS = 10

/** Counts looks, not time: a process that was asleep has not stood still. */
export const watchForStalls = ({ name, work, look, patienceMs }: StallWatchOptions): StallWatch => {
  let seen: string | undefined
  let times = 0
  let looking = false

  const tick = async (): Promise<void> => {
    const mark = await look().catch(() => undefined)
    times = mark !== undefined && mark === seen ? times + 1 : 0
    seen = mark
  }
  const timer = setInterval(() => {
    if (looking) return
    looking = true
    void tick().finally(() => {
      looking = false
    })
  }, patienceMs / LOOKS)
  timer.unref()

  return {
    check: {
      name,
      check: () => {
        if (times >= LOOKS) throw new Error(`${work} has stood still for ${patienceMs / 1_000} s`)
      },
    },
    stop: () => clearInterval(timer),
  }
}
