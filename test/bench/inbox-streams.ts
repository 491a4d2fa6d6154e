import { EventSourceParserStream } from 'eventsource-parser/stream'
import { expectData } from '../support/personas.ts'
import type { Department } from './busy-district.ts'
import type { InboxWatch } from './inbox-watch.ts'

/** Listens to the inboxes of departments as their desks do, by server-sent events. */
export interface InboxStreams extends InboxWatch {
  readonly close: () => void
}

/** Resolves when every department has been told its inbox once. */
export const listenToInboxes = async (departments: Iterable<Department>): Promise<InboxStreams> => {
  const ending = new AbortController()
  const inboxes = await Promise.all(
    [...departments].map(async (department) => {
      const inbox = shownInbox()
      void listen(department, inbox, ending.signal).catch(inbox.fail)
      await inbox.told
      return [department.organisationId, inbox] as const
    }),
  )
  const inboxOf = new Map(inboxes)
  return {
    shows: ({ organisationId }, proposalId) =>
      inboxOf.get(organisationId)?.shows(proposalId) ??
      Promise.reject(new Error(`nobody listens to the inbox of ${organisationId}`)),
    close: () => ending.abort(),
  }
}

const listen = async (
  { organisationId, head }: Department,
  inbox: ShownInbox,
  signal: AbortSignal,
): Promise<never> => {
  const stream = await expectData(() => head.GET('/v1/events', { parseAs: 'stream', signal }))
  const events = (stream as ReadableStream<Uint8Array<ArrayBuffer>>)
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
  for await (const { data } of events) {
    const { waiting } = JSON.parse(data) as { readonly waiting: readonly { readonly proposalId?: string }[] }
    inbox.tell(waiting.map(({ proposalId = '' }) => proposalId))
  }
  throw new Error(`the stream of ${organisationId} ended`)
}

type ShownInbox = ReturnType<typeof shownInbox>

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
    tell: (proposalIds: readonly string[]): void => {
      first.resolve()
      for (const proposalId of proposalIds) showing(proposalId).resolve()
    },
    shows: (proposalId: string): Promise<void> => showing(proposalId).promise,
    fail: (error: unknown): void => {
      for (const { reject } of [first, ...shown.values()]) reject(error)
    },
  }
}
