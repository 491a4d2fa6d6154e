import type { Position } from '@dutybook/kernel'
import { createListeners } from './listeners.ts'

/** How far the read model is, for everybody in the process who waits for it. */
export interface Progress {
  readonly reached: () => Position
  /** Tells all who listen or wait. */
  readonly advance: (position: Position) => void
  readonly onAdvance: (listener: (position: Position) => void) => () => void
  /** True as soon as the position is reached; false after the time, or when it will never be. */
  readonly waitFor: (position: Position, timeoutMs: number) => Promise<boolean>
  /** Nothing will advance any more: everybody who waits is told. */
  readonly end: () => void
}

export const trackProgress = (start: Position, onListenerFailed: (error: unknown) => void): Progress => {
  const listeners = createListeners<Position>(onListenerFailed)
  const endings = new Set<() => void>()
  let reached = start
  let ended = false

  return {
    reached: () => reached,
    advance: (position) => {
      reached = position
      listeners.tell(position)
    },
    onAdvance: (listener) => listeners.add(listener),
    waitFor: (wanted, timeoutMs) => {
      if (reached >= wanted) return Promise.resolve(true)
      if (ended || timeoutMs <= 0) return Promise.resolve(false)
      return new Promise((resolve) => {
        const listen = (position: Position) => {
          if (position >= wanted) settle(true)
        }
        const giveUp = () => settle(false)
        const settle = (answer: boolean) => {
          clearTimeout(timer)
          stopListening()
          endings.delete(giveUp)
          resolve(answer)
        }
        const timer = setTimeout(giveUp, timeoutMs)
        const stopListening = listeners.add(listen)
        endings.add(giveUp)
      })
    },
    end: () => {
      ended = true
      for (const giveUp of endings) giveUp()
    },
  }
}
