import type { Department } from './busy-district.ts'
import type { InboxWatch } from './inbox-watch.ts'
import type { LeanHttp } from './lean-http.ts'

/** Listens to the inboxes of departments as their desks do, by server-sent events. Resolves when each has been told its inbox once. */
export const listenToInboxes = async (
  http: LeanHttp,
  departments: Iterable<Department>,
): Promise<InboxWatch> => {
  const inboxOf = new Map<string, ShownInbox>()
  for (const { organisationId, headers } of departments) {
    const inbox = shownInbox()
    inboxOf.set(organisationId, inbox)
    http.listen('/v1/events', headers, inbox.tell, inbox.fail)
    await inbox.told
  }
  return {
    shows: ({ organisationId }, proposalId) =>
      inboxOf.get(organisationId)?.shows(proposalId) ??
      Promise.reject(new Error(`nobody listens to the inbox of ${organisationId}`)),
  }
}

type ShownInbox = ReturnType<typeof shownInbox>

interface Told {
  readonly waiting: readonly { readonly proposalId?: string }[]
}

/** What an inbox has shown so far. Who waits for something that was shown before waits no longer. */
const shownInbox = () => {
  const first = Promise.withResolvers<void>()
  const shown = new Map<string, PromiseWithResolvers<void>>()
  const showing = (proposalId: string): PromiseWithResolvers<void> => {
    const known = shown.get(proposalId) ?? Promise.withResolvers<void>()
    shown.set(proposalId, known)
    return known
  }
  return {
    told: first.promise,
    tell: (data: string): void => {
      first.resolve()
      for (const { proposalId = '' } of (JSON.parse(data) as Told).waiting) showing(proposalId).resolve()
    },
    shows: (proposalId: string): Promise<void> => showing(proposalId).promise,
    fail: (error: unknown): void => {
      for (const { reject } of [first, ...shown.values()]) reject(error)
    },
  }
}
