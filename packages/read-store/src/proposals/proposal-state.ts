import type { Binding, Proposal, Verdict } from '@dutybook/duty-lists'
import type { ProposalDocument } from './shown-proposal.ts'

/** A proposal folded up to a revision of its stream, and what its events say beyond the fold. */
export interface FoldedProposal {
  readonly proposal: Proposal
  readonly revision: number
  readonly updatedAt: string
  readonly rejection?: NonNullable<ProposalDocument['rejection']>
  readonly withdrawal?: string
}

interface Stored extends Omit<FoldedProposal, 'proposal'> {
  readonly proposal: Omit<Proposal, 'verdicts'> & {
    readonly verdicts: readonly (readonly [string, Verdict & Binding])[]
  }
}

/** As JSON, always with the same order of fields, so that equal proposals are equal text. */
export const toText = (folded: FoldedProposal): string => {
  const { proposal, revision, updatedAt, rejection, withdrawal } = folded
  const verdicts = [...proposal.verdicts]
  return JSON.stringify({ proposal: { ...proposal, verdicts }, revision, updatedAt, rejection, withdrawal })
}

export const fromText = (text: string): FoldedProposal => {
  const { proposal, ...rest } = JSON.parse(text) as Stored
  return { ...rest, proposal: { ...proposal, verdicts: new Map(proposal.verdicts) } }
}
