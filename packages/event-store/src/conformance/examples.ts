import { randomUUID } from 'node:crypto'
import type { NewEvent, RecordedEvent } from '@dutybook/kernel'
import type { Batch, EventStore, SubscribeOptions } from '../event-store.ts'

/** A stream name that no other test uses; adapters may share one log between tests. */
export const newStream = (category = 'list'): string => `${category}-${randomUUID()}`

export const newEvent = (data: object = {}, type = 'item-added'): NewEvent => ({
  id: randomUUID(),
  type,
  data,
  metadata: {
    actor: { id: 'zhang-wei', organisation: 'sixin', role: 'editor' },
    correlationId: randomUUID(),
    causationId: randomUUID(),
    commandId: randomUUID(),
    commandHash: 'pmWkWSBCL51Bfkhn79xPuKBKHz__H6B-mY6G9_eieuM',
    schemaVersion: 1,
  },
})

export const newEvents = (count: number): readonly NewEvent[] =>
  Array.from({ length: count }, (_, number) => newEvent({ number }))

export const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const collected: T[] = []
  for await (const item of items) collected.push(item)
  return collected
}

export const idsOf = (events: readonly { readonly id: string }[]): readonly string[] =>
  events.map(({ id }) => id)

/** What was given to the store, out of what came back. */
export const asGiven = ({ id, type, data, metadata }: RecordedEvent): NewEvent => ({
  id,
  type,
  data,
  metadata,
})

/** Subscribes until `enough` says so of all batches so far, and then aborts. */
export const subscribeUntil = async (
  store: EventStore,
  options: Omit<SubscribeOptions, 'signal'>,
  enough: (batches: readonly Batch[]) => boolean | Promise<boolean>,
): Promise<readonly Batch[]> => {
  const controller = new AbortController()
  const batches: Batch[] = []
  for await (const batch of store.subscribeToAll({ ...options, signal: controller.signal })) {
    batches.push(batch)
    if (await enough(batches)) controller.abort()
  }
  return batches
}

export const eventsOf = (batches: readonly Batch[]): readonly RecordedEvent[] =>
  batches.flatMap(({ events }) => events)
