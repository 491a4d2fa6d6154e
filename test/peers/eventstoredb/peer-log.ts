/** An event as the peer keeps it: the bytes that the client sent. */
export interface PeerRecord {
  readonly id: string
  readonly stream: string
  readonly revision: number
  readonly position: bigint
  /** Milliseconds since 1970. */
  readonly created: number
  readonly type: string
  readonly contentType: string
  readonly data: Uint8Array
  readonly metadata: Uint8Array
}

export type Proposed = Pick<PeerRecord, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>
export type Expected = number | 'no-stream' | 'any' | 'stream-exists'

/** `transaction`: position of the first event of the append; a repeated append answers where it was committed. */
export type PeerVerdict =
  | {
      readonly kind: 'done'
      readonly revision: number
      readonly position: bigint
      readonly transaction: bigint
    }
  | { readonly kind: 'wrong-version'; readonly current: number }

/** What the nodes of a cluster share here: records in memory, appended by a server's rules. */
export interface PeerLog {
  readonly records: readonly PeerRecord[]
  /** Events of the stream that are shown, by revision: no more than the `$maxCount` that its metadata asks for. */
  stream(name: string): readonly PeerRecord[]
  append(stream: string, expected: Expected, events: readonly Proposed[]): PeerVerdict
  /** Number of records at or before the position. */
  upTo(position: bigint): number
  /** Calls the listener after every append, until the returned function is called. */
  onGrowth(listener: () => void): () => void
}

/** What of a stream's metadata the peer heeds. */
interface StreamMetadata {
  readonly $maxCount?: number
}

const OVERHEAD = 120n

/** Where the next record begins. */
export const endOf = ({ position, data, metadata }: PeerRecord): bigint =>
  position + OVERHEAD + BigInt(data.length + metadata.length)

/** `foreign`: other applications, and the server itself, write between our events. */
export const createPeerLog = (clock: () => Date, foreign = true): PeerLog => {
  const records: PeerRecord[] = []
  const streams = new Map<string, PeerRecord[]>()
  const listeners = new Set<() => void>()
  let position = 1_000n

  const record = (stream: string, { id, type, contentType, data, metadata }: Proposed): PeerRecord => {
    const events = streams.get(stream) ?? []
    streams.set(stream, events)
    const created = clock().getTime()
    const one = { id, stream, revision: events.length, position, created, type, contentType, data, metadata }
    position = endOf(one)
    events.push(one)
    records.push(one)
    return one
  }

  const repeated = (
    events: readonly PeerRecord[],
    after: number,
    proposed: readonly Proposed[],
  ): PeerVerdict | undefined => {
    const there = events.slice(after + 1, after + 1 + proposed.length)
    const last = there.at(-1)
    if (last === undefined || !proposed.every(({ id }, index) => id === there[index]?.id)) return undefined
    return { kind: 'done', revision: last.revision, position: last.position, transaction: last.position }
  }

  const disturb = (): void => {
    const content = { contentType: 'application/json', data: Buffer.from('{}'), metadata: Buffer.from('') }
    record('$stats-127.0.0.1:2113', { id: crypto.randomUUID(), type: '$statsCollected', ...content })
    if (records.length % 3 === 0)
      record('somebody-else', { id: crypto.randomUUID(), type: 'item-added', ...content })
  }

  return {
    records,
    stream(name) {
      const events = streams.get(name) ?? []
      const metadata = streams.get(`$$${name}`)?.at(-1)
      if (metadata === undefined) return events
      const { $maxCount } = JSON.parse(Buffer.from(metadata.data).toString('utf8')) as StreamMetadata
      return $maxCount === undefined ? events : events.slice(-$maxCount)
    },
    append(stream, expected, proposed) {
      const events = streams.get(stream) ?? []
      const current = events.length - 1
      const wanted = expected === 'no-stream' ? -1 : expected
      const wrong: PeerVerdict = { kind: 'wrong-version', current }
      if (typeof wanted === 'number' && wanted !== current)
        return (wanted < current ? repeated(events, wanted, proposed) : undefined) ?? wrong
      if (typeof wanted === 'string') {
        if (wanted === 'stream-exists' && current === -1) return wrong
        const known = events.findIndex(({ id }) => id === proposed[0]?.id)
        if (known !== -1) return repeated(events, known - 1, proposed) ?? wrong
      }
      const placed = proposed.map((one) => record(stream, one))
      const last = placed.at(-1)
      if (foreign) disturb()
      for (const listener of listeners) listener()
      return {
        kind: 'done',
        revision: last?.revision ?? current,
        position: last?.position ?? 0n,
        transaction: placed[0]?.position ?? 0n,
      }
    },
    upTo(position) {
      let [low, high] = [0, records.length]
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((records[middle]?.position ?? 0n) <= position) low = middle + 1
        else high = middle
      }
      return low
    },
    onGrowth(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
