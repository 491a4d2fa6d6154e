import type { StepKind } from '@dutybook/duty-lists'
import { applyJob } from './apply.job.ts'
import { campaignJob } from './campaign.job.ts'
import { objectionOverdueJob, redirectObjectionJob } from './objection-steps.job.ts'
import { redirectJob } from './redirect.job.ts'
import { remindJob } from './remind.job.ts'
import { routeJob } from './route.job.ts'
import { scheduleJob } from './schedule.job.ts'
import type { JobContext, StepJob, StepPayload } from './step-job.ts'

const jobs = {
  route: routeJob,
  redirect: redirectJob,
  schedule: scheduleJob,
  remind: remindJob,
  apply: applyJob,
  campaign: campaignJob,
  'redirect-objection': redirectObjectionJob,
  'objection-overdue': objectionOverdueJob,
} satisfies Record<StepKind, StepJob>

/** Runs the job of that kind. The queue is not trusted: an unknown kind or an ill-formed payload is an error. */
export const performStep = async (
  context: JobContext,
  kind: string,
  payload: unknown,
): Promise<StepPayload> => {
  if (!isKind(kind)) throw new TypeError(`there is no job '${kind}'`)
  if (!isPayload(payload)) throw new TypeError(`job '${kind}' does not say which event it is about`)
  await jobs[kind](context, payload)
  return payload
}

const isKind = (name: string): name is StepKind => Object.hasOwn(jobs, name)

const isPayload = (data: unknown): data is StepPayload =>
  typeof data === 'object' &&
  data !== null &&
  'eventId' in data &&
  typeof data.eventId === 'string' &&
  'subjectId' in data &&
  typeof data.subjectId === 'string'
