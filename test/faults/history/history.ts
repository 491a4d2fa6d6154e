import type { Position, RecordedEvent } from '@dutybook/kernel'

/** Where the log has a command, in the words of the answer. */
export interface Acknowledged {
  readonly stream: string
  readonly revision: number
  readonly position: Position
}

/** One command as its sender knows it: sent once or more often, always under the same id. */
export interface SentCommand {
  readonly commandId: string
  /** Type of the first event that it leads to. */
  readonly leadsTo: string
  /** Every success that was answered; a command that never got an answer has none. */
  readonly acknowledged: readonly Acknowledged[]
  /** Problem types of the refusals that were answered, and of the errors that must not be. */
  readonly refused: readonly string[]
}

/** One read as its reader knows it. */
export interface MadeRead {
  /** Who read; one reader makes one read after the other. */
  readonly reader: string
  /** Nothing older than this was asked for (Dutybook-Min-Position). */
  readonly asked: Position
  /** How far the answer says that the read model was. */
  readonly checkpoint?: Position
  /** What was shown of one stream: its revision, the position that this is true at, and a proposal's status. */
  readonly shown?: {
    readonly stream: string
    readonly revision: number
    readonly at: Position
    readonly status?: string
  }
}

/** What people sent and saw, from a position of the log on. Commands and reads of one reader are in their order. */
export interface History {
  readonly begun: Position
  readonly commands: readonly SentCommand[]
  readonly reads: readonly MadeRead[]
}

/** Everything that is known when all is over: what people were told, and what the stopped program left behind. */
export interface Evidence {
  readonly history: History
  readonly log: readonly RecordedEvent[]
  /** Steps that the read model still counts as owed. */
  readonly owed: readonly string[]
  /** Digests of the read model's rows: as they were kept, and as they are when rebuilt from the log. */
  readonly rows: { readonly kept: string; readonly rebuilt: string }
}

/** Finds what must not be, each in a line. */
export type Check = (evidence: Evidence) => readonly string[]
