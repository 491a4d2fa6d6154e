import { setImmediate as nextTurn } from 'node:timers/promises'
import { type sendUnaryData, type ServerDuplexStream, type ServerReadableStream, status } from '@grpc/grpc-js'
import { brokenConnection, CallFails, delayed, strikes } from './faults.ts'
import {
  type AppendReq,
  type AppendResp,
  type BatchAppendReq,
  type BatchAppendResp,
  shared,
  streams,
} from './generated.ts'
import { admit, type NodeState } from './node-state.ts'
import type { Expected, PeerVerdict, Proposed } from './peer-log.ts'

/** An append as both methods of the service bring it. */
interface Asked {
  readonly stream: string
  readonly expected: Expected
  readonly events: readonly Proposed[]
}

/** Undefined when the answer is swallowed. */
const judge = async (
  node: NodeState,
  { stream, expected, events }: Asked,
): Promise<PeerVerdict | undefined> => {
  const { faults, log, maxAppendSize } = node
  await delayed(faults)
  if (strikes(faults, 'refuseAppends')) throw brokenConnection()
  const size = events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0)
  if (size > maxAppendSize) {
    throw new CallFails(status.INVALID_ARGUMENT, 'this append is too large', {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': String(maxAppendSize),
    })
  }
  const verdict = log.append(stream, expected, events)
  if (strikes(faults, 'loseAnswers')) throw brokenConnection()
  return strikes(faults, 'swallowAnswers') ? undefined : verdict
}

export const answerAppend =
  (node: NodeState) =>
  (call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>): void => {
    const messages: AppendReq[] = []
    call.on('data', (message: AppendReq) => messages.push(message))
    call.on('error', () => undefined)
    call.on('end', () => {
      const work = async (): Promise<void> => {
        // A call that was given up also ends, with a part of its messages.
        await nextTurn()
        if (call.cancelled) return
        admit(node, 'append', call.metadata)
        const verdict = await judge(node, askedIn(messages))
        if (verdict !== undefined) answer(null, toAppendResp(verdict))
      }
      work().catch((error: unknown) => answer(error as CallFails))
    })
  }

export const answerBatchAppend =
  (node: NodeState) =>
  (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void => {
    const open = new Map<string, BatchAppendReq[]>()
    call.on('error', () => undefined)
    call.on('end', () => call.end())
    call.on('data', (message: BatchAppendReq) => {
      const id = message.getCorrelationId()?.getString() ?? ''
      const messages = [...(open.get(id) ?? []), message]
      open.set(id, messages)
      if (!message.getIsFinal()) return
      open.delete(id)
      const work = async (): Promise<void> => {
        admit(node, 'batchAppend', call.metadata)
        const verdict = await judge(node, askedInBatch(messages))
        if (verdict?.kind === 'done') call.write(toBatchResp(message, verdict))
        else if (verdict !== undefined) throw new CallFails(status.FAILED_PRECONDITION, 'wrong version')
      }
      work().catch((error: unknown) => call.emit('error', error))
    })
  }

const askedIn = ([first, ...rest]: readonly AppendReq[]): Asked => {
  const options = first?.getOptions()
  const expected: Expected = options?.hasNoStream()
    ? 'no-stream'
    : options?.hasAny()
      ? 'any'
      : options?.hasStreamExists()
        ? 'stream-exists'
        : Number(options?.getRevision())
  const events = rest.flatMap((message) => message.getProposedMessage() ?? []).map(toProposed)
  return { stream: nameIn(options), expected, events }
}

const askedInBatch = (messages: readonly BatchAppendReq[]): Asked => {
  const options = messages[0]?.getOptions()
  const expected: Expected = options?.hasNoStream()
    ? 'no-stream'
    : options?.hasAny()
      ? 'any'
      : Number(options?.getStreamPosition())
  const events = messages.flatMap((message) => message.getProposedMessagesList()).map(toProposed)
  return { stream: nameIn(options), expected, events }
}

interface Named {
  getStreamIdentifier(): { getStreamName_asU8(): Uint8Array } | undefined
}

const nameIn = (named: Named | undefined): string =>
  Buffer.from(named?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8')

const toProposed = (
  message: Pick<
    InstanceType<typeof streams.AppendReq.ProposedMessage>,
    'getId' | 'getMetadataMap' | 'getData_asU8' | 'getCustomMetadata_asU8'
  >,
): Proposed => ({
  id: message.getId()?.getString() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
})

const toAppendResp = (verdict: PeerVerdict): AppendResp => {
  const response = new streams.AppendResp()
  if (verdict.kind === 'wrong-version') {
    const wrong = new streams.AppendResp.WrongExpectedVersion()
    if (verdict.current === -1) wrong.setCurrentNoStream(new shared.Empty())
    else wrong.setCurrentRevision(String(verdict.current))
    return response.setWrongExpectedVersion(wrong)
  }
  const position = new streams.AppendResp.Position()
  position.setCommitPosition(String(verdict.position)).setPreparePosition(String(verdict.transaction))
  const success = new streams.AppendResp.Success()
  success.setCurrentRevision(String(verdict.revision)).setPosition(position)
  return response.setSuccess(success)
}

const toBatchResp = (
  message: BatchAppendReq,
  { revision, position, transaction }: Extract<PeerVerdict, { kind: 'done' }>,
): BatchAppendResp => {
  const place = new shared.AllStreamPosition()
  place.setCommitPosition(String(position)).setPreparePosition(String(transaction))
  const success = new streams.BatchAppendResp.Success()
  success.setCurrentRevision(String(revision)).setPosition(place)
  const response = new streams.BatchAppendResp()
  return response.setCorrelationId(message.getCorrelationId()).setSuccess(success)
}
