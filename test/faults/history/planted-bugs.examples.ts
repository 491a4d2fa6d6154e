import type { RecordedEvent } from '@dutybook/kernel'
import type { CheckName } from './check-history.ts'
import type { Acknowledged, Evidence, MadeRead, SentCommand } from './history.ts'

/** What a program with a bug would have left behind instead of the evidence, and the check that has to find it. */
export interface PlantedBug {
  readonly name: string
  readonly foundBy: CheckName
  readonly plant: (evidence: Evidence) => Evidence
}

type Log = Evidence['log']

const last = (log: Log, type: string): RecordedEvent => {
  const found = log.findLast((event) => event.type === type)
  if (found === undefined) throw new Error(`the log has no ${type}`)
  return found
}
const end = (log: Log): RecordedEvent => log.at(-1) as RecordedEvent
const withLog = (evidence: Evidence, log: Log): Evidence => ({ ...evidence, log })
const without = (log: Log, left: (event: RecordedEvent) => boolean): Log =>
  log.filter((event) => !left(event))
const position = (number: number): string => String(number).padStart(16, '0')

/** The event once more, at the end of its stream and of the log. */
const appended = (log: Log, event: RecordedEvent, commandId = event.metadata.commandId): Log => [
  ...log,
  {
    ...event,
    id: `${event.id} again`,
    revision: log.filter(({ stream }) => stream === event.stream).length,
    position: position(Number(end(log).position) + 1),
    recordedAt: end(log).recordedAt,
    metadata: { ...event.metadata, commandId },
  },
]

const withCommands = (evidence: Evidence, change: (command: SentCommand) => SentCommand): Evidence => ({
  ...evidence,
  history: { ...evidence.history, commands: evidence.history.commands.map(change) },
})
/** Changes one command, in the middle of all. */
const withCommand = (
  evidence: Evidence,
  change: (answer: Acknowledged) => Partial<SentCommand>,
): Evidence => {
  const all = evidence.history.commands.filter(({ acknowledged }) => acknowledged.length > 0)
  const chosen = all[Math.floor(all.length / 2)]
  return withCommands(evidence, (command) =>
    command === chosen ? { ...command, ...change(command.acknowledged[0] as Acknowledged) } : command,
  )
}

/** Changes the last read of a proposal by somebody who had read before. */
const withRead = (evidence: Evidence, change: (read: MadeRead) => MadeRead): Evidence => {
  const { reads } = evidence.history
  const chosen = reads.findLast(({ shown, checkpoint }) => shown && checkpoint)
  return {
    ...evidence,
    history: { ...evidence.history, reads: reads.map((read) => (read === chosen ? change(read) : read)) },
  }
}
const shownAs = (read: MadeRead, other: Partial<NonNullable<MadeRead['shown']>>): MadeRead =>
  read.shown === undefined ? read : { ...read, shown: { ...read.shown, ...other } }

export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'an acknowledged command was only in memory when the program died',
    foundBy: 'commands',
    plant: (evidence) => {
      const { metadata } = last(evidence.log, 'ProposalDrafted')
      return withLog(
        evidence,
        without(evidence.log, (event) => event.metadata.commandId === metadata.commandId),
      )
    },
  },
  {
    name: 'a command that was sent again was carried out again',
    foundBy: 'commands',
    plant: (evidence) => withLog(evidence, appended(evidence.log, last(evidence.log, 'ProposalSubmitted'))),
  },
  {
    name: 'a command was carried out again under an id made anew in the retry loop',
    foundBy: 'senders',
    plant: (evidence) =>
      withLog(evidence, appended(evidence.log, last(evidence.log, 'VerdictGiven'), 'made anew')),
  },
  {
    name: 'the answer named a position that another event took',
    foundBy: 'commands',
    plant: (evidence) =>
      withCommand(evidence, (answer) => ({
        acknowledged: [{ ...answer, position: position(Number(answer.position) - 1) }],
      })),
  },
  {
    name: 'a repeated command was answered otherwise than the first time',
    foundBy: 'commands',
    plant: (evidence) =>
      withCommand(evidence, (answer) => ({
        acknowledged: [answer, { ...answer, revision: answer.revision + 1 }],
      })),
  },
  {
    name: 'the events of one command were torn apart by a crash',
    foundBy: 'commands',
    plant: (evidence) => {
      const accepted = last(evidence.log, 'ProposalAccepted')
      const torn = ({ stream, revision }: RecordedEvent) =>
        stream === accepted.stream && revision >= accepted.revision
      return withLog(evidence, without(evidence.log, torn))
    },
  },
  {
    name: 'a command was refused and recorded all the same',
    foundBy: 'commands',
    plant: (evidence) =>
      withCommand(evidence, () => ({ acknowledged: [], refused: ['urn:dutybook:problem:wrong-status'] })),
  },
  {
    name: 'an outage was answered as a bug of the program',
    foundBy: 'commands',
    plant: (evidence) => withCommand(evidence, () => ({ refused: ['urn:dutybook:problem:internal-error'] })),
  },
  {
    name: 'two writers took the same position',
    foundBy: 'order',
    plant: (evidence) => {
      const { position: taken } = end(evidence.log)
      const [twin] = appended(evidence.log, end(evidence.log)).slice(-1)
      return withLog(evidence, [...evidence.log, { ...(twin as RecordedEvent), position: taken }])
    },
  },
  {
    name: 'an event in the middle of a stream is gone',
    foundBy: 'order',
    plant: (evidence) => {
      const { id } = last(evidence.log, 'SignOffsRequested')
      return withLog(
        evidence,
        without(evidence.log, (event) => event.id === id),
      )
    },
  },
  {
    name: 'the clock was set back and the log went with it',
    foundBy: 'order',
    plant: (evidence) => {
      const { id } = last(evidence.log, 'ProposalSubmitted')
      const earlier = '2000-01-01T00:00:00.000Z'
      return withLog(
        evidence,
        evidence.log.map((event) => (event.id === id ? { ...event, recordedAt: earlier } : event)),
      )
    },
  },
  {
    name: 'a read model that was replaced started from an older checkpoint',
    foundBy: 'readers go forward',
    plant: (evidence) => withRead(evidence, (read) => ({ ...read, asked: '', checkpoint: position(1) })),
  },
  {
    name: 'a reader did not see what it had just written',
    foundBy: 'readers go forward',
    plant: (evidence) =>
      withRead(evidence, (read) => ({ ...read, asked: position(Number(read.checkpoint) + 1) })),
  },
  {
    name: 'a reader saw a proposal, and then an older revision of it',
    foundBy: 'readers go forward',
    plant: (evidence) => withRead(evidence, (read) => shownAs(read, { revision: 0, status: 'draft' })),
  },
  {
    name: 'a reader was shown what was never committed',
    foundBy: 'reads are true',
    plant: (evidence) =>
      withRead(evidence, (read) => shownAs(read, { revision: (read.shown?.revision ?? 0) + 1 })),
  },
  {
    name: 'a projection shows a status that the events do not lead to',
    foundBy: 'reads are true',
    plant: (evidence) => withRead(evidence, (read) => shownAs(read, { status: 'submitted' })),
  },
  {
    name: 'the job of a submitted proposal was lost with Redis',
    foundBy: 'steps',
    plant: (evidence) => {
      const routed = last(evidence.log, 'SignOffsRequested')
      const after = ({ stream, revision }: RecordedEvent) =>
        stream === routed.stream && revision >= routed.revision
      return withLog(evidence, without(evidence.log, after))
    },
  },
  {
    name: 'a job that was delivered twice asked for sign-offs twice',
    foundBy: 'steps',
    plant: (evidence) => withLog(evidence, appended(evidence.log, last(evidence.log, 'SignOffsRequested'))),
  },
  {
    name: 'the read model still owes a step that the log has',
    foundBy: 'steps',
    plant: (evidence) => ({ ...evidence, owed: ['route of proposal-1'] }),
  },
  {
    name: 'an accepted proposal was applied to its list twice',
    foundBy: 'applications',
    plant: (evidence) => withLog(evidence, appended(evidence.log, last(evidence.log, 'RevisionApplied'))),
  },
]
