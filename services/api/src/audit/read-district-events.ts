import type { EventStore } from '@dutybook/event-store'
import { type Position, type RecordedEvent, START } from '@dutybook/kernel'
import { districtStreams } from './streams-of-districts.ts'

export interface EventsWanted {
  readonly districtId: string
  readonly after?: string
  readonly limit: number
  /** Only this stream, which is known to be of the district. */
  readonly stream?: string
}

/** Events of the district in log order. `next`: where to go on, absent at the end of the log. */
export interface EventPage {
  readonly items: readonly RecordedEvent[]
  readonly readTo: Position
  readonly next?: Position
}

/** Most events of other districts that one page looks at, so that no request reads the whole log. */
const LOOKED_AT = 5_000

export const readDistrictEvents = async (
  store: EventStore,
  districtOf: (stream: string) => Promise<string | undefined>,
  { districtId, after = START, limit, stream }: EventsWanted,
  lookedAt = LOOKED_AT,
): Promise<EventPage> => {
  const items: RecordedEvent[] = []
  const filter = { streamPrefixes: stream === undefined ? districtStreams : [stream] }
  let readTo: Position = after
  let seen = 0
  for await (const event of store.readAll({ after, filter, limit: lookedAt })) {
    readTo = event.position
    seen++
    if ((await districtOf(event.stream)) === districtId) items.push(event)
    if (items.length === limit) break
  }
  const more = items.length === limit || seen === lookedAt
  return more ? { items, readTo, next: readTo } : { items, readTo }
}
