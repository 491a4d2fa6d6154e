import { type AllStreamRecordedEvent, jsonEvent, type JSONEventData } from '@eventstore/db-client'
import type { EventMetadata, NewEvent, RecordedEvent } from '@dutybook/kernel'
import { validate } from 'uuid'
import type { EventFilter } from '../../event-store.ts'
import { toPosition } from './positions.ts'

/** What of an event read from the server is looked at; the streams of all servers from 22.6 on give the position. */
export type WireEvent = Pick<
  AllStreamRecordedEvent,
  'id' | 'type' | 'data' | 'metadata' | 'streamId' | 'revision' | 'created' | 'position'
>

/** The server stamps events itself; the instant of an event that comes from another store travels with its metadata. */
interface WireMetadata extends EventMetadata {
  readonly firstRecordedAt?: string
}

export const toWire = ({ id, type, data, metadata }: NewEvent, firstRecordedAt?: string): JSONEventData => {
  if (!validate(id)) throw new TypeError(`${JSON.stringify(id)} cannot name an event: it is no UUID`)
  const kept = firstRecordedAt === undefined ? metadata : { ...metadata, firstRecordedAt }
  return jsonEvent({ id, type: wellFormed(type), data: data as JSONEventData['data'], metadata: kept })
}

export const fromWire = (prefix: string, event: WireEvent): RecordedEvent => {
  const { firstRecordedAt, ...metadata } = event.metadata as unknown as WireMetadata
  return {
    id: event.id,
    type: event.type,
    data: event.data as object,
    metadata,
    stream: event.streamId.slice(prefix.length),
    revision: Number(event.revision),
    position: toPosition(event.position.commit),
    recordedAt: firstRecordedAt ?? event.created.toISOString(),
  }
}

/** Characters of the event's data, as a measure of the memory it takes. */
export const weightOf = ({ data }: WireEvent): number => JSON.stringify(data).length

/** The whole filter; a server applies one part of it, or only our prefix. */
export const wantedBy = (prefix: string, { streamPrefixes, types }: EventFilter = {}) => {
  const starts = streamPrefixes?.map((one) => prefix + one)
  return ({ streamId, type }: WireEvent): boolean =>
    (starts === undefined || starts.some((start) => streamId.startsWith(start))) &&
    (types === undefined || types.includes(type))
}

export const wellFormed = (text: string): string => {
  if (text !== '' && text.isWellFormed() && !text.includes('\0')) return text
  throw new TypeError(
    `${JSON.stringify(text)} cannot name a stream or a type: it is empty or not well-formed text`,
  )
}
