import { type NewEvent, START } from '@dutybook/kernel'
import type { EventStore } from '../event-store.ts'
import { compareLogs, type Log, type Reached } from './compare-logs.ts'
import { LogsDiffer } from './logs-differ.ts'
import { runsOf } from './runs.ts'

/** `events`: how far from the beginning of the log the copy is. */
export interface CopyProgress {
  readonly doing: 'comparing' | 'copying' | 'verifying'
  readonly events: number
}

export interface Copied {
  /** Events that stood in the second log before. */
  readonly before: number
  /** Events that are the same in both logs now. */
  readonly events: number
  /** False when the first log was written to in the meantime: copy again. */
  readonly complete: boolean
}

/**
 * Copies a log to another store in its order: ids, streams, revisions, instants, data and metadata; only positions become
 * others. What the second log has already must be the beginning of the first, so an interrupted copy is resumed by copying again.
 * At the end all that was written is read back and held against the first log.
 * `onSame` is told where each event stands in both, in order, each once.
 * @throws LogsDiffer, and what `append` throws, when others write to the second log
 */
export const copyLog = async (
  from: Log,
  to: Log & Pick<EventStore, 'append'>,
  onProgress: (progress: CopyProgress) => void,
  onSame: (reached: Reached) => void = () => undefined,
): Promise<Copied> => {
  const telling =
    (doing: CopyProgress['doing']) =>
    (reached: Reached): void => {
      onProgress({ doing, events: reached.events })
      onSame(reached)
    }
  const beginning = { events: 0, from: START, to: START }
  const start = await compareLogs(from, to, beginning, telling('comparing'))
  let copied = start.events
  for await (const run of runsOf(from.readAll({ after: start.from }))) {
    const [{ stream, revision, recordedAt }] = run
    const expectedRevision = revision === 0 ? 'no-stream' : revision - 1
    await to.append(stream, run.map(asGiven), { expectedRevision, firstRecordedAt: recordedAt })
    copied += run.length
    onProgress({ doing: 'copying', events: copied })
  }
  const end = await compareLogs(from, to, start, telling('verifying'))
  if (end.events < copied) throw new LogsDiffer(end.events, 'the second log does not show it')
  return { before: start.events, events: end.events, complete: !end.more }
}

const asGiven = ({ id, type, data, metadata }: NewEvent): NewEvent => ({ id, type, data, metadata })
