import { createHash } from 'node:crypto'
import { openedBy, proposalStream, type StepKind } from '@dutybook/duty-lists'
import type { EventStore, IssuedBy, Outcome, Repository } from '@dutybook/event-store'
import type { Actor, Issued, RecordedEvent } from '@dutybook/kernel'
import type { PendingStep } from '@dutybook/read-store'
import { v5 as nameBasedUuid } from 'uuid'

/** What a job is told: where to look in the log, nothing else. */
export type StepPayload = Pick<PendingStep, 'eventId' | 'subjectId'>

/** What a job works with; everything it decides on comes from the log. */
export interface JobContext {
  readonly store: EventStore
  readonly repository: Repository
  readonly clock: () => Date
}

/** Takes one step of a proposal. Running it again, or twice at once, has the same effect as running it once. */
export type StepJob = (context: JobContext, payload: StepPayload) => Promise<void>

/** The program itself, as the actor of its commands. */
export const routingWorker: Actor = { id: 'routing-worker', organisation: 'dutybook', role: 'system' }

/** No event of the log asks for this step. */
export class StepUnknown extends Error {
  override readonly name = 'StepUnknown'
}

/** A refusal that no repetition will lift; somebody has to look. */
export class StepRefused extends Error {
  override readonly name = 'StepRefused'
}

/** The event that opened the step: mostly the last one of the proposal, so that one is read alone first. @throws StepUnknown */
export const openingEvent = async (
  store: EventStore,
  kind: StepKind,
  { eventId, subjectId: proposalId }: StepPayload,
): Promise<RecordedEvent> => {
  for (const bound of [{ limit: 1 }, {}]) {
    for await (const event of store.readStream(proposalStream(proposalId), {
      direction: 'backwards',
      ...bound,
    })) {
      if (event.id === eventId && openedBy(event.type) === kind) return event
    }
  }
  throw new StepUnknown(`event ${eventId} of proposal ${proposalId} opens no step '${kind}'`)
}

/** A command that is the same one whenever the same event leads to it. */
export const issue = <C>(name: string, { id }: Pick<RecordedEvent, 'id'>, command: C): Issued<C> => ({
  id: nameBasedUuid(name, id),
  hash: createHash('sha256').update(`routing-worker ${name} ${id}`).digest('base64url'),
  command,
})

export const causedBy = ({ id, metadata }: RecordedEvent): IssuedBy => ({
  actor: routingWorker,
  correlationId: metadata.correlationId,
  causationId: id,
})

/** Accepts what has been recorded and what somebody else has done already. @throws StepRefused */
export const mustBeDone = (outcome: Outcome<{ readonly code: string }>): void => {
  if (outcome.ok || outcome.refusal.code === 'wrong-status') return
  throw new StepRefused(`refused: ${JSON.stringify(outcome.refusal)}`)
}
