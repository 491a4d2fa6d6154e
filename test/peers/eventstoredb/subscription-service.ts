import { streams } from './generated.ts'
import type { NodeState } from './node-state.ts'
import type { PeerRecord } from './peer-log.ts'
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
  const position = options.getAll()?.getPosition()?.getCommitPosition()
  let index = position === undefined ? 0 : log.upTo(BigInt(position))
  let lookedAt = 0
  let caughtUp = false

  const confirmation = new streams.ReadResp.SubscriptionConfirmation()
  await say(new streams.ReadResp().setConfirmation(confirmation.setSubscriptionId(crypto.randomUUID())))
  while (!call.cancelled) {
    const record = log.records[index]
    if (record === undefined) {
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
    if (++lookedAt % window === 0) await say(checkpointAt(record))
  }
  subscriptions.delete(mute)
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

const checkpointAt = ({ position }: PeerRecord) => {
  const checkpoint = new streams.ReadResp.Checkpoint()
  checkpoint.setCommitPosition(String(position)).setPreparePosition(String(position))
  return new streams.ReadResp().setCheckpoint(checkpoint)
}
