import type { Refusal } from '@dutybook/kernel'
import type { Proposal, ProposalStatus } from './proposal.ts'

/** The proposal is not where this command is possible. */
export interface WrongStatus extends Refusal<'wrong-status'> {
  readonly status: ProposalStatus
  readonly possibleIn: readonly ProposalStatus[]
}

export interface ProposalNotFound extends Refusal<'proposal-not-found'> {}

/** In which status each command on an existing proposal is possible. */
export const possibleIn = {
  'submit-proposal': ['draft'],
  'amend-proposal': ['draft', 'returned', 'stale'],
  'rebase-proposal': ['stale'],
  'withdraw-proposal': ['draft', 'submitted', 'in-sign-off', 'returned', 'in-adjudication', 'stale'],
  'request-sign-offs': ['submitted'],
  'redirect-sign-offs': ['draft', 'in-sign-off', 'returned', 'in-adjudication', 'stale'],
  'prepare-verdict': ['in-sign-off'],
  'give-verdict': ['in-sign-off'],
  'adjudicate-proposal': ['in-sign-off', 'in-adjudication'],
  'comment-on-proposal': [
    'draft',
    'submitted',
    'in-sign-off',
    'returned',
    'in-adjudication',
    'accepted',
    'stale',
  ],
  'request-consultation': ['draft', 'submitted', 'in-sign-off', 'returned', 'in-adjudication', 'stale'],
  'give-opinion': ['draft', 'submitted', 'in-sign-off', 'returned', 'in-adjudication', 'stale'],
  'propose-transfer': ['in-sign-off'],
  'decide-transfer': ['in-sign-off'],
  'set-deadlines': ['in-sign-off', 'returned', 'in-adjudication', 'stale'],
  'remind-and-escalate': ['in-sign-off', 'returned', 'in-adjudication', 'stale'],
  'record-application': ['accepted'],
  'record-staleness': ['submitted', 'accepted'],
} as const satisfies Record<string, readonly ProposalStatus[]>

/** The statuses each command may lead to, when it is accepted; those without leave the proposal where it is. */
export const leadsTo = {
  'submit-proposal': ['submitted'],
  'amend-proposal': ['draft'],
  'rebase-proposal': ['draft'],
  'withdraw-proposal': ['withdrawn'],
  'request-sign-offs': ['in-sign-off', 'accepted', 'rejected', 'in-adjudication', 'stale'],
  'redirect-sign-offs': ['draft', 'in-sign-off', 'returned', 'in-adjudication', 'rejected', 'stale'],
  'prepare-verdict': ['in-sign-off'],
  'give-verdict': ['in-sign-off', 'returned', 'in-adjudication', 'accepted', 'rejected'],
  'adjudicate-proposal': ['accepted', 'rejected', 'returned'],
  'comment-on-proposal': [],
  'request-consultation': [],
  'give-opinion': [],
  'propose-transfer': ['in-sign-off'],
  'decide-transfer': ['in-sign-off'],
  'set-deadlines': [],
  'remind-and-escalate': [],
  'record-application': ['applied'],
  'record-staleness': ['stale'],
} as const satisfies Record<keyof typeof possibleIn, readonly ProposalStatus[]>

export const misplaced = (
  command: keyof typeof possibleIn,
  { status }: Proposal,
): WrongStatus | ProposalNotFound | undefined => {
  if (status === 'absent') return { code: 'proposal-not-found' }
  const possible: readonly ProposalStatus[] = possibleIn[command]
  return possible.includes(status) ? undefined : { code: 'wrong-status', status, possibleIn: possible }
}
