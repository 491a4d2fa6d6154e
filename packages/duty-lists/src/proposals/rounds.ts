import type { SignOffRequest } from '../sign-off/footprint.ts'
import type { Proposal, ProposalEvent } from './proposal.ts'
import type { Adjudication, Comment, Lapse, Prepared, Redrafted, Returned } from './round-events.ts'

/** What the rounds of sign-off leave behind on a proposal. */
export interface Rounds {
  /** Whoever wrote the present changes, when not the first author. */
  readonly amendedBy?: string
  /** Everybody who drafted, amended, rebased or submitted any version. */
  readonly contributors: readonly string[]
  /** Persons who gave a verdict in any round. */
  readonly signers: readonly string[]
  readonly returns: readonly Returned[]
  /** Of organisations that have not signed anew. */
  readonly lapses: readonly Lapse[]
  readonly prepared: readonly Prepared[]
  /** Asked once and concerned no more. */
  readonly released: readonly { readonly organisationId: string; readonly name: string }[]
  readonly adjudication?: Adjudication
  readonly comments: readonly Comment[]
}

export const unrounded: Rounds = {
  contributors: [],
  signers: [],
  returns: [],
  lapses: [],
  prepared: [],
  released: [],
  comments: [],
}

/** What an event means for the rounds of sign-off. */
export const evolveRound = (proposal: Proposal, event: ProposalEvent): Proposal => {
  switch (event.type) {
    case 'ProposalDrafted':
      return { ...proposal, contributors: [event.data.draftedBy] }
    case 'ProposalSubmitted':
      return { ...proposal, contributors: having(proposal.contributors, event.data.submittedBy) }
    case 'SignOffsRequested': {
      const asked = new Set(event.data.requests.map(({ organisationId }) => organisationId))
      const released = proposal.released.filter(({ organisationId }) => !asked.has(organisationId))
      return { ...proposal, released, prepared: stillFitting(proposal, event.data.requests) }
    }
    case 'DepartmentsResolved':
      return { ...proposal, prepared: stillFitting(proposal, event.data.requests) }
    case 'VerdictGiven': {
      const { organisationId, signer, onBehalfOf } = event.data
      const { lapses, prepared, signers } = proposal
      return {
        ...proposal,
        signers: having(signers, signer, onBehalfOf),
        lapses: without(lapses, organisationId),
        prepared: without(prepared, organisationId),
      }
    }
    case 'ProposalReturned': {
      const { proposalId: _, signer, ...returned } = event.data
      return {
        ...proposal,
        status: 'returned',
        signers:
          proposal.status === 'in-sign-off' && proposal.adjudication === undefined
            ? having(proposal.signers, signer, returned.onBehalfOf)
            : proposal.signers,
        returns: [...proposal.returns, returned],
        prepared: without(proposal.prepared, returned.organisationId),
      }
    }
    case 'ProposalAmended': {
      const { title, reason, amendedBy } = event.data
      return { ...redrafted(proposal, event.data, amendedBy), title, reason, amendedBy }
    }
    case 'ProposalRebased':
      return redrafted(proposal, event.data, event.data.rebasedBy)
    case 'SignOffLapsed': {
      const { proposalId: _, ...lapse } = event.data
      const verdicts = lacking(proposal, lapse.organisationId)
      return { ...proposal, verdicts, lapses: [...without(proposal.lapses, lapse.organisationId), lapse] }
    }
    case 'SignOffReleased': {
      const { organisationId, name } = event.data
      const released = [...without(proposal.released, organisationId), { organisationId, name }]
      const lapses = without(proposal.lapses, organisationId)
      return { ...proposal, verdicts: lacking(proposal, organisationId), lapses, released }
    }
    case 'VerdictPrepared': {
      const { proposalId: _, ...prepared } = event.data
      return {
        ...proposal,
        prepared: [...without(proposal.prepared, prepared.organisationId), prepared],
      }
    }
    case 'AdjudicationRequested':
      return { ...proposal, status: 'in-adjudication' }
    case 'ProposalAdjudicated': {
      const { proposalId: _, organisationId: _office, ...adjudication } = event.data
      return { ...proposal, adjudication }
    }
    case 'ProposalCommented': {
      const { proposalId: _, ...comment } = event.data
      return { ...proposal, comments: [...proposal.comments, comment] }
    }
    default:
      return proposal
  }
}

/** What was prepared on the very clauses that are asked about now. */
const stillFitting = ({ prepared }: Proposal, requests: readonly SignOffRequest[]): Rounds['prepared'] =>
  prepared.filter(({ organisationId, clauses }) =>
    requests.some((request) => request.organisationId === organisationId && request.clauses === clauses),
  )

const having = (people: readonly string[], ...others: readonly (string | undefined)[]): readonly string[] => [
  ...new Set([...people, ...others.filter((one) => one !== undefined)]),
]

const without = <T extends { readonly organisationId: string }>(
  entries: readonly T[],
  organisationId: string,
): readonly T[] => entries.filter((entry) => entry.organisationId !== organisationId)

const lacking = ({ verdicts }: Proposal, organisationId: string): Proposal['verdicts'] =>
  new Map([...verdicts].filter(([id]) => id !== organisationId))

const redrafted = (
  { staleness: _staleness, adjudication: _adjudication, ...proposal }: Proposal,
  { baseRevision, changes, differences }: Redrafted,
  by: string,
): Proposal => ({
  ...proposal,
  status: 'draft',
  baseRevision,
  changes,
  differences,
  contributors: having(proposal.contributors, by),
})
