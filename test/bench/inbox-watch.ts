import { setTimeout as sleep } from 'node:timers/promises'
import { expectData } from '../support/personas.ts'
import type { Department } from './busy-district.ts'

const LOOK_EVERY_MS = 10
/** Looks on their way at once: when the program is slow, asking more often would only make it slower. */
const LOOKS_AT_ONCE = 4
const PAGE = 200

/** Looks into inboxes over HTTP as long as somebody waits for something to appear there. */
export interface InboxWatch {
  /** Resolves when the department's inbox shows the proposal. */
  shows(department: Department, proposalId: string): Promise<void>
}

export const watchInboxes = (): InboxWatch => {
  const waiting = new Map<Department, Map<string, PromiseWithResolvers<void>>>()
  const queue: (() => void)[] = []
  let looking = 0

  const inTurn = async <T>(ask: () => Promise<T>): Promise<T> => {
    if (looking >= LOOKS_AT_ONCE) await new Promise<void>((resolve) => queue.push(resolve))
    looking++
    try {
      return await ask()
    } finally {
      looking--
      queue.shift()?.()
    }
  }

  const look = async (department: Department, awaited: Map<string, PromiseWithResolvers<void>>) => {
    while (awaited.size > 0) {
      const query = { limit: PAGE }
      const { items } = await inTurn(() =>
        expectData(() => department.head.GET('/v1/inbox', { params: { query } })),
      )
      for (const { proposalId = '' } of items) {
        awaited.get(proposalId)?.resolve()
        awaited.delete(proposalId)
      }
      await sleep(LOOK_EVERY_MS)
    }
    waiting.delete(department)
  }

  return {
    shows(department, proposalId) {
      const shown = Promise.withResolvers<void>()
      const awaited = waiting.get(department)
      if (awaited !== undefined) awaited.set(proposalId, shown)
      else {
        const first = new Map([[proposalId, shown]])
        waiting.set(department, first)
        void look(department, first).catch((error: unknown) => {
          for (const { reject } of first.values()) reject(error)
        })
      }
      return shown.promise
    },
  }
}
