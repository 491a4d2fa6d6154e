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
  'withdraw-proposal': ['draft', 'submitted', 'in-sign-off'],
  'request-sign-offs': ['submitted'],
  'redirect-sign-offs': ['in-sign-off'],
  'give-verdict': ['in-sign-off'],
  'record-application': ['accepted'],
  'record-staleness': ['submitted', 'accepted'],
} as const satisfies Record<string, readonly ProposalStatus[]>

export const misplaced = (
  command: keyof typeof possibleIn,
  { status }: Proposal,
): WrongStatus | ProposalNotFound | undefined => {
  if (status === 'absent') return { code: 'proposal-not-found' }
  const possible: readonly ProposalStatus[] = possibleIn[command]
  return possible.includes(status) ? undefined : { code: 'wrong-status', status, possibleIn: possible }
}
