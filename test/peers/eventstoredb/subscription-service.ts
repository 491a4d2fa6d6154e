import { streams } from './generated.ts'
import type { NodeState } from './node-state.ts'
import { endOf, type PeerRecord } from './peer-log.ts'
import { type ReadCall, type ReadOptions, send, toEventResp, untilCancelled } from './read-service.ts'

/** From a position on: confirmation, events and checkpoints, once that it has caught up, then live. */
export const answerSubscription = async (
  node: NodeState,
  call: ReadCall,
  options: ReadOptions,
): Promise<void> => {
  const { log, faults, subscriptions } = node
  const mute = new AbortController()
  subscriptions.add(mute)
  call.once('cancelled', () => subscriptions.delete(mute))
  const say = async (message: ReturnType<typeof toEventResp>): Promise<void> => {
    if (!mute.signal.aborted) await send(call, message)
  }

  const prefixes = options.getFilter()?.getStreamIdentifier()?.getPrefixList() ?? ['']
  const window = options.getFilter()?.getMax() ?? 32
  const wanted = ({ stream }: PeerRecord): boolean => prefixes.some((prefix) => stream.startsWith(prefix))
  const from = options.getAll()?.getPosition()
  let index = from === undefined ? 0 : log.upTo(lastSeenAt(from))
  let lookedAt = 0
  let caughtUp = false

  const confirmation = new streams.ReadResp.SubscriptionConfirmation()
  await say(new streams.ReadResp().setConfirmation(confirmation.setSubscriptionId(crypto.randomUUID())))
  while (!call.cancelled) {
    const record = log.records[index]
    if (record === undefined) {
      const last = log.records[index - 1]
      if (!caughtUp && last !== undefined) await say(checkpointAt(endOf(last), 0n))
      if (!caughtUp) await say(new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()))
      caughtUp = true
      if (log.records.length === index) await growth(node, call)
      continue
    }
    if (wanted(record)) {
      await say(toEventResp(record))
      node.sent++
      const before = log.records[index - 1]
      if (faults.repeatEvents) await say(toEventResp(record))
      if (faults.repeatEvents && before !== undefined && wanted(before)) await say(toEventResp(before))
    }
    index++
    node.looked++
    const { position } = record
    if (++lookedAt % window === 0)
      await say(caughtUp ? checkpointAt(position, position) : checkpointAt(endOf(record), 0n))
  }
  subscriptions.delete(mute)
}

/** The highest position of an event that is not wanted again. */
const lastSeenAt = (place: InstanceType<typeof streams.ReadReq.Options.Position>): bigint => {
  const [commit, prepare] = [BigInt(place.getCommitPosition()), BigInt(place.getPreparePosition())]
  return prepare < commit ? commit - 1n : commit
}

const growth = ({ log }: NodeState, call: ReadCall): Promise<void> =>
  new Promise((resolve) => {
    let stop = (): void => undefined
    const grown = (): void => {
      stop()
      resolve()
    }
    untilCancelled(call, grown, (finish) => {
      stop = log.onGrowth(finish)
    })
  })

/** As on a server, a live checkpoint names the event it stands at; before that, the next event, as not yet read: its second number is 0. */
const checkpointAt = (commit: bigint, prepare: bigint) => {
  const checkpoint = new streams.ReadResp.Checkpoint()
  checkpoint.setCommitPosition(String(commit)).setPreparePosition(String(prepare))
  return new streams.ReadResp().setCheckpoint(checkpoint)
}
