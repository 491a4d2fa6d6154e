import type { ProposalEvent } from './proposals/proposal.ts'

/** What the program itself does next with a proposal: 路由 (ask for sign-offs) or 应用 (apply to the list). */
export type StepKind = 'route' | 'apply'

type Opening = { readonly opens: StepKind }
type Closing = { readonly closes: true }

/** Every reaction of the program to the log: which event opens a step, and which closes it. */
export const reactions = {
  ProposalSubmitted: { opens: 'route' },
  SignOffsRequested: { closes: true },
  ProposalAccepted: { opens: 'apply' },
  ProposalApplied: { closes: true },
  ProposalBecameStale: { closes: true },
  ProposalWithdrawn: { closes: true },
} as const satisfies { readonly [T in ProposalEvent['type']]?: Opening | Closing }
