import { proposalStream, remindAndEscalate } from '@dutybook/duty-lists'
import { eventOf } from './redirect.job.ts'
import { causedBy, issue, mustBeDone, routingWorker, type StepJob } from './step-job.ts'

/** 催办: records what has come due by the clock of now. One that is woken too early leaves no trace. */
export const remindJob: StepJob = async ({ store, repository, clock }, payload) => {
  const standing = await eventOf(store, payload)
  const at = clock().toISOString()
  const outcome = await repository.execute(
    remindAndEscalate,
    proposalStream(payload.subjectId),
    issue('remind', standing, { type: 'remind-and-escalate', at, actor: routingWorker }),
    causedBy(standing),
  )
  if (outcome.ok || outcome.refusal.code !== 'deadline-not-reached') mustBeDone(outcome)
}
