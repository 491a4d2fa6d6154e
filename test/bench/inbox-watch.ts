import { setTimeout as sleep } from 'node:timers/promises'
import { expectData } from '../support/personas.ts'
import type { Department } from './busy-district.ts'

const LOOK_EVERY_MS = 10
const PAGE = 200

/** Looks into inboxes over HTTP as long as somebody waits for something to appear there. */
export interface InboxWatch {
  /** Resolves when the department's inbox shows the proposal. */
  shows(department: Department, proposalId: string): Promise<void>
}

export const watchInboxes = (): InboxWatch => {
  const waiting = new Map<Department, Map<string, PromiseWithResolvers<void>>>()

  const look = async (department: Department, awaited: Map<string, PromiseWithResolvers<void>>) => {
    while (awaited.size > 0) {
      const { items } = await expectData(() =>
        department.head.GET('/v1/inbox', { params: { query: { limit: PAGE } } }),
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
