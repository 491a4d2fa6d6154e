import type { ServerWritableStream } from '@grpc/grpc-js'
import { brokenConnection, delayed, strikes } from './faults.ts'
import { type ReadReq, type ReadResp, shared, streams } from './generated.ts'
import { admit, type NodeState } from './node-state.ts'
import type { PeerRecord } from './peer-log.ts'
import { answerSubscription } from './subscription-service.ts'

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>
export type ReadOptions = InstanceType<typeof streams.ReadReq.Options>

export const answerRead =
  (node: NodeState) =>
  (call: ReadCall): void => {
    const work = async (): Promise<void> => {
      const options = call.request.getOptions() ?? new streams.ReadReq.Options()
      admit(node, options.hasSubscription() ? 'subscribe' : 'read', call.metadata)
      await delayed(node.faults)
      if (options.hasSubscription()) await answerSubscription(node, call, options)
      else await sendRecords(node, call, options)
    }
    call.on('error', () => undefined)
    work().then(
      () => call.end(),
      (error: unknown) => void call.emit('error', error),
    )
  }

const sendRecords = async (node: NodeState, call: ReadCall, options: ReadOptions): Promise<void> => {
  const name = Buffer.from(options.getStream()?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString(
    'utf8',
  )
  if (options.hasStream() && node.log.stream(name).length === 0) {
    const identifier = new shared.StreamIdentifier().setStreamName(Buffer.from(name))
    const missing = new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier)
    return send(call, new streams.ReadResp().setStreamNotFound(missing))
  }
  const count = Number(options.getCount())
  const records = options.hasStream() ? ofStream(node, name, options, count) : ofAll(node, options)
  let sent = 0
  for (const record of records) {
    if (sent++ === count || call.cancelled) return
    await send(call, toEventResp(record))
    if (strikes(node.faults, 'breakReads')) throw brokenConnection()
  }
}

const isBackwards = (options: ReadOptions): boolean => options.getReadDirection() === 1

/** As on a server, a backward read of n events looks at n revisions, also at those beyond the stream's end. */
const ofStream = (
  { log }: NodeState,
  name: string,
  options: ReadOptions,
  count: number,
): readonly PeerRecord[] => {
  const events = log.stream(name)
  const from = options.getStream()
  const asked = from?.hasRevision() ? Number(from.getRevision()) : undefined
  if (!isBackwards(options)) return events.filter(({ revision }) => revision >= (asked ?? 0))
  const highest = asked ?? events.at(-1)?.revision ?? -1
  return events.filter(({ revision }) => revision > highest - count && revision <= highest).toReversed()
}

function* ofAll({ log }: NodeState, options: ReadOptions): Generator<PeerRecord> {
  const from = options.getAll()
  const position = from?.hasPosition() ? BigInt(from.getPosition()?.getCommitPosition() ?? 0) : undefined
  if (isBackwards(options)) {
    let index = position === undefined ? log.records.length : log.upTo(position - 1n)
    while (index-- > 0) yield log.records[index] as PeerRecord
    return
  }
  for (let index = position === undefined ? 0 : log.upTo(position - 1n); index < log.records.length; index++)
    yield log.records[index] as PeerRecord
}

/** Waits while the client holds back. */
export const send = async (call: ReadCall, message: ReadResp): Promise<void> => {
  if (call.cancelled || call.write(message)) return
  await new Promise<void>((resolve) => untilCancelled(call, resolve, (done) => call.once('drain', done)))
}

/** Calls `done` once: when what `begin` was given is called, or the client is gone. */
export const untilCancelled = (
  call: ReadCall,
  done: () => void,
  begin: (finish: () => void) => void,
): void => {
  const finish = (): void => {
    call.off('cancelled', finish)
    done()
  }
  call.on('cancelled', finish)
  begin(finish)
}

const TICKS_PER_MILLISECOND = 10_000

export const toEventResp = (record: PeerRecord): ReadResp => {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
  recorded
    .setId(new shared.UUID().setString(record.id))
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(record.stream)))
    .setStreamRevision(String(record.revision))
    .setCommitPosition(String(record.position))
    .setPreparePosition(String(record.position))
    .setData(record.data)
    .setCustomMetadata(record.metadata)
  recorded
    .getMetadataMap()
    .set('type', record.type)
    .set('content-type', record.contentType)
    .set('created', String(record.created * TICKS_PER_MILLISECOND))
  const event = new streams.ReadResp.ReadEvent()
  event.setEvent(recorded).setCommitPosition(String(record.position))
  return new streams.ReadResp().setEvent(event)
}
