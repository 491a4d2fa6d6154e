import type { Refusal } from '@dutybook/kernel'
import type { Objection, ObjectionStatus } from './objection.ts'

/** The objection is not where this command is possible. */
export interface ObjectionWrongStatus extends Refusal<'objection-wrong-status'> {
  readonly status: ObjectionStatus
  readonly possibleIn: readonly ObjectionStatus[]
}

export interface ObjectionNotFound extends Refusal<'objection-not-found'> {}

/** In which status each command on an objection is possible. */
export const objectionPossibleIn = {
  'respond-to-objection': ['awaiting-responses', 'awaiting-decision'],
  'redirect-objection': ['awaiting-responses', 'awaiting-decision'],
  'record-objection-overdue': ['awaiting-responses'],
  'decide-objection': ['awaiting-responses', 'awaiting-decision'],
  'withdraw-objection': ['awaiting-responses', 'awaiting-decision', 'sustained'],
} as const satisfies Record<string, readonly ObjectionStatus[]>

/** The statuses each command may lead to, when it is accepted; never an earlier one. */
export const objectionLeadsTo = {
  'respond-to-objection': ['awaiting-responses', 'awaiting-decision'],
  'redirect-objection': ['awaiting-responses', 'awaiting-decision'],
  'record-objection-overdue': ['awaiting-decision'],
  'decide-objection': ['sustained', 'dismissed'],
  'withdraw-objection': ['withdrawn'],
} as const satisfies Record<keyof typeof objectionPossibleIn, readonly ObjectionStatus[]>

export const misplacedObjection = (
  command: keyof typeof objectionPossibleIn,
  { status }: Objection,
): ObjectionWrongStatus | ObjectionNotFound | undefined => {
  if (status === 'absent') return { code: 'objection-not-found' }
  const possible: readonly ObjectionStatus[] = objectionPossibleIn[command]
  return possible.includes(status)
    ? undefined
    : { code: 'objection-wrong-status', status, possibleIn: possible }
}
