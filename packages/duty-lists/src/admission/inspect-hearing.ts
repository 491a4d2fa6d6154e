import type { Refusal } from '@dutybook/kernel'
import type { Answer } from '../proposals/round-events.ts'
import type { SignOffRequest } from '../sign-off/footprint.ts'

/** A township that is heard on an admission gives its reasons, also for a yes: they are what the coordinating office decides on. */
export const inspectHearing = (
  answer: Answer,
  requests: readonly SignOffRequest[],
): Refusal<'reason-missing'> | undefined => {
  const isHeard = requests.some(({ concerns }) => concerns.some(({ effect }) => effect === 'is-heard'))
  return isHeard && answer.verdict === 'approve' && (answer.comment ?? '').trim() === ''
    ? { code: 'reason-missing' }
    : undefined
}
