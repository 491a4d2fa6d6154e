import type { ProposalEvent } from './proposals/proposal.ts'

/**
 * What the program itself does next with a proposal: 路由 (ask for sign-offs), 改送 (redirect open ones), 定期限 (set deadlines), 催办
 * (remind and escalate) or 应用 (apply to the list); and `campaign`, what a campaign owes, as `owedBy` says of it and its proposals together.
 */
export type StepKind = 'route' | 'redirect' | 'schedule' | 'remind' | 'apply' | 'campaign' | ObjectionStepKind

/** What the program does with an objection: 改送 (a merger moves what is not answered) and 登记逾期 (the clock ran out). */
export type ObjectionStepKind = 'redirect-objection' | 'objection-overdue'

type Opening = { readonly opens: Extract<StepKind, 'route' | 'apply'> }
type Closing = { readonly closes: true }

/**
 * Every reaction of the program to a proposal's events: which opens a step, and which closes it. The step `redirect`
 * depends on proposal and directory together: it is owed as long as `needsRedirection` says so. `schedule` is owed as long
 * as `needsDeadlines` says so, and `remind` from the instant that `nextMilestoneAt` names.
 */
export const reactions = {
  ProposalSubmitted: { opens: 'route' },
  SignOffsRequested: { closes: true },
  ProposalAccepted: { opens: 'apply' },
  ProposalApplied: { closes: true },
  ProposalBecameStale: { closes: true },
  ProposalWithdrawn: { closes: true },
} as const satisfies { readonly [T in ProposalEvent['type']]?: Opening | Closing }

/** The step that an event of this type opens. */
export const openedBy = (type: string): Opening['opens'] | undefined => {
  const reaction = (reactions as Readonly<Record<string, Opening | Closing | undefined>>)[type]
  return reaction !== undefined && 'opens' in reaction ? reaction.opens : undefined
}
