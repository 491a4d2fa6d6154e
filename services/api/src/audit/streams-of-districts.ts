import {
  calendarStream,
  type DeliveryEvent,
  deliveryStream,
  directoryStream,
  type DutyListEvent,
  type EditionEvent,
  editionsStream,
  type ImportEvent,
  importStream,
  listStream,
  type ObjectionEvent,
  objectionStream,
  type ProposalEvent,
  proposalStream,
  routingRulesStream,
  type WebhookEvent,
  webhooksStream,
} from '@dutybook/duty-lists'
import type { EventStore } from '@dutybook/event-store'
import { LRUCache } from 'lru-cache'

type Opening =
  | Extract<DutyListEvent, { type: 'ListOpened' }>
  | Extract<ProposalEvent, { type: 'ProposalDrafted' }>
  | Extract<ImportEvent, { type: 'ImportDrafted' }>
  | Extract<ObjectionEvent, { type: 'ObjectionRaised' }>
  | EditionEvent
  | DeliveryEvent
  | Extract<WebhookEvent, { type: 'WebhookSubscribed' }>

const STREAMS_KEPT = 20_000
const directories = directoryStream('')
const ruleBooks = routingRulesStream('')
const calendars = calendarStream('')

/** Prefixes of the streams that belong to districts. */
export const districtStreams: readonly string[] = [
  directories,
  ruleBooks,
  calendars,
  listStream(''),
  proposalStream(''),
  importStream(''),
  editionsStream(''),
  objectionStream(''),
  webhooksStream(''),
  deliveryStream(''),
]

/** Finds the district a stream belongs to: its first event says so, and never changes. */
export const streamsOfDistricts = (store: EventStore): ((stream: string) => Promise<string | undefined>) => {
  const kept = new LRUCache<string, string>({ max: STREAMS_KEPT })
  return async (stream) => {
    if (stream.startsWith(directories)) return stream.slice(directories.length)
    if (stream.startsWith(ruleBooks)) return stream.slice(ruleBooks.length)
    if (stream.startsWith(calendars)) return stream.slice(calendars.length)
    const known = kept.get(stream)
    if (known !== undefined) return known
    for await (const { data } of store.readStream(stream, { limit: 1 })) {
      const { districtId } = data as Opening['data']
      kept.set(stream, districtId)
      return districtId
    }
    return undefined
  }
}
