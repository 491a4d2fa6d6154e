import {
  directory as directories,
  directoryStream,
  objection,
  objectionPossibleIn,
  objectionStream,
  type ObjectionStatus,
  recordObjectionOverdue,
  redirectObjection,
} from '@dutybook/duty-lists'
import type { EventStore, Outcome } from '@dutybook/event-store'
import type { RecordedEvent } from '@dutybook/kernel'
import {
  causedBy,
  issue,
  mustBeDone,
  routingWorker as actor,
  type StepJob,
  type StepPayload,
  StepUnknown,
} from './step-job.ts'

const redirectable: readonly ObjectionStatus[] = objectionPossibleIn['redirect-objection']

/** 登记逾期: the clock of an objection ran out. One that is woken too early leaves no trace. */
export const objectionOverdueJob: StepJob = async ({ store, repository, clock }, payload) => {
  const standing = await eventOfObjection(store, payload)
  const at = clock().toISOString()
  const outcome = await repository.execute(
    recordObjectionOverdue,
    objectionStream(payload.subjectId),
    issue('objection-overdue', standing, { type: 'record-objection-overdue', at, actor }),
    causedBy(standing),
  )
  if (outcome.ok || outcome.refusal.code !== 'objection-not-overdue') mustBeAnswered(outcome)
}

/** 改送异议: what merged departments have not answered goes to their successor. */
export const redirectObjectionJob: StepJob = async ({ store, repository }, payload) => {
  const standing = await eventOfObjection(store, payload)
  const stream = objectionStream(payload.subjectId)
  const { status, districtId } = (await repository.load(objection, stream)).state
  if (!redirectable.includes(status)) return
  const { state: directory } = await repository.load(directories, directoryStream(districtId))
  const outcome = await repository.execute(
    redirectObjection,
    stream,
    issue('redirect-objection', standing, { type: 'redirect-objection', directory, actor }),
    causedBy(standing),
  )
  mustBeAnswered(outcome)
}

const mustBeAnswered = (outcome: Outcome<{ readonly code: string }>): void => {
  if (outcome.ok || outcome.refusal.code !== 'objection-wrong-status') mustBeDone(outcome)
}

/** The event after which the step was found to be owed; the payload names the objection where others name a proposal. @throws StepUnknown */
const eventOfObjection = async (
  store: EventStore,
  { eventId, subjectId: objectionId }: StepPayload,
): Promise<RecordedEvent> => {
  for await (const event of store.readStream(objectionStream(objectionId), { direction: 'backwards' })) {
    if (event.id === eventId) return event
  }
  throw new StepUnknown(`event ${eventId} is none of objection ${objectionId}`)
}
