import type { RecordedEvent } from '@dutybook/kernel'

/** Events that one append may bring: consecutive in the log, of one stream, recorded at one instant. */
export type Run = readonly [RecordedEvent, ...RecordedEvent[]]

const EVENTS = 256
/** At three bytes a character well below the 1 MiB that a server takes in one append by default. */
const CHARACTERS = 128 * 1024

/** The events in their order, cut where another append has to begin. */
export async function* runsOf(events: AsyncIterable<RecordedEvent>): AsyncGenerator<Run, void> {
  let run: [RecordedEvent, ...RecordedEvent[]] | undefined
  let characters = 0
  for await (const event of events) {
    const size = JSON.stringify([event.data, event.metadata]).length
    const fits =
      run !== undefined && follows(run[0], event) && run.length < EVENTS && characters + size <= CHARACTERS
    if (fits) {
      run?.push(event)
      characters += size
    } else {
      if (run !== undefined) yield run
      run = [event]
      characters = size
    }
  }
  if (run !== undefined) yield run
}

const follows = (first: RecordedEvent, event: RecordedEvent): boolean =>
  event.stream === first.stream && event.recordedAt === first.recordedAt
