import { type ProposalEvent, proposal, proposalStream } from '@dutybook/duty-lists'
import { type Position, type RecordedEvent, START } from '@dutybook/kernel'
import type { Check, Evidence, MadeRead } from './history.ts'

/** For each reader nothing ever goes back, and what was asked for is there. */
export const checkReadersGoForward: Check = ({ history, log }) => {
  const endAt = streamEnds(log)
  const seen = new Map<string, Position>()
  const shownBefore = new Map<string, number>()
  return history.reads.flatMap(({ reader, asked, checkpoint, shown }) => {
    const found: string[] = []
    if (checkpoint !== undefined) {
      const before = seen.get(reader) ?? START
      if (checkpoint < before)
        found.push(`${reader} saw position ${Number(before)}, then ${Number(checkpoint)}`)
      if (checkpoint < asked) found.push(`${reader} asked for ${Number(asked)} and got ${Number(checkpoint)}`)
      seen.set(reader, checkpoint)
    }
    if (shown === undefined) return found
    const { stream, revision } = shown
    const before = shownBefore.get(`${reader} ${stream}`) ?? -1
    const owed = endAt(stream, asked)
    if (revision < before) found.push(`${reader} saw ${stream} at revision ${before}, then ${revision}`)
    if (revision < owed) found.push(`${reader} asked for revision ${owed} of ${stream} and got ${revision}`)
    shownBefore.set(`${reader} ${stream}`, revision)
    return found
  })
}

/** What was shown is what the log had at that position. */
export const checkReadsAreTrue: Check = ({ history, log }) => {
  const endAt = streamEnds(log)
  const statusAt = statuses(log)
  const isTrue = ({ stream, revision, at, status }: NonNullable<MadeRead['shown']>): boolean =>
    endAt(stream, at) === revision && (status === undefined || statusAt(stream, revision) === status)
  return history.reads
    .flatMap(({ reader, shown }) => (shown === undefined || isTrue(shown) ? [] : [{ reader, ...shown }]))
    .map(
      ({ reader, stream, revision, at, status = '' }) =>
        `${reader} was shown ${stream} at revision ${revision} ${status} at ${Number(at)}, which the log denies`,
    )
}

/** Revision of the stream's last event at or before a position; -1 when there was none. */
const streamEnds = (log: Evidence['log']): ((stream: string, at: Position) => number) => {
  const streams = Map.groupBy(log, ({ stream }) => stream)
  return (stream, at) => streams.get(stream)?.findLast(({ position }) => position <= at)?.revision ?? -1
}

const statuses = (log: Evidence['log']): ((stream: string, revision: number) => string | undefined) => {
  const known = new Map<string, readonly string[]>()
  const proposals = log.filter(({ stream }) => stream.startsWith(proposalStream('')))
  for (const [stream, events] of Map.groupBy(proposals, ({ stream }) => stream))
    known.set(stream, fold(events))
  return (stream, revision) => known.get(stream)?.[revision]
}

const fold = (events: readonly RecordedEvent[]): readonly string[] => {
  let state = proposal.initial
  return events.map((event) => {
    state = proposal.evolve(state, event as unknown as ProposalEvent)
    return state.status
  })
}
