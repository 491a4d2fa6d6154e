import type { DomainEvent } from '@dutybook/kernel'
import type { Proposal, ProposalEvent, ProposalStatus } from '../proposals/proposal.ts'

/** 征求意见: an organisation is asked for its opinion; it has no vote, and the proposal does not wait for it. */
export interface ConsultationRequest {
  /** The organisation that is consulted. */
  readonly organisationId: string
  readonly name: string
  readonly question: string
  /** The organisation that asks, and the person. */
  readonly asker: string
  readonly askedBy: string
}

/** What the consulted said, once. */
export interface OpinionOfConsulted {
  readonly text: string
  readonly givenBy: string
}

/** A consultation and what became of it. */
export interface Consultation extends ConsultationRequest {
  /** Round of sign-off in which it was asked; 0 before the first. */
  readonly round: number
  readonly opinion?: OpinionOfConsulted
  /** The proposal was decided before an opinion came. */
  readonly closed?: true
}

export type ConsultationEvent =
  | DomainEvent<'ConsultationRequested', { readonly proposalId: string } & ConsultationRequest>
  | DomainEvent<
      'OpinionGiven',
      { readonly proposalId: string; readonly organisationId: string } & OpinionOfConsulted
    >

/** What an event means for the consultations; those that a decision overtakes are closed for good. */
export const evolveConsultations = (proposal: Proposal, event: ProposalEvent): Proposal => {
  const consultations = answered(proposal, event)
  if (!decided.includes(proposal.status) || !consultations.some(isOpen)) {
    return consultations === proposal.consultations ? proposal : { ...proposal, consultations }
  }
  return {
    ...proposal,
    consultations: consultations.map((one) => (isOpen(one) ? { ...one, closed: true } : one)),
  }
}

/** Whether the opinion is still awaited. */
export const isOpen = ({ opinion, closed }: Consultation): boolean =>
  opinion === undefined && closed === undefined

/** Consultations whose opinions are still awaited, in the order asked. */
export const openConsultations = ({ consultations }: Proposal): readonly Consultation[] =>
  consultations.filter(isOpen)

const decided: readonly ProposalStatus[] = ['accepted', 'applied', 'rejected', 'withdrawn']

const answered = ({ consultations, round }: Proposal, event: ProposalEvent): readonly Consultation[] => {
  switch (event.type) {
    case 'ConsultationRequested': {
      const { proposalId: _, ...request } = event.data
      return [...consultations, { ...request, round }]
    }
    case 'OpinionGiven': {
      const { organisationId, text, givenBy } = event.data
      return consultations.map((one) =>
        one.organisationId === organisationId && isOpen(one) ? { ...one, opinion: { text, givenBy } } : one,
      )
    }
    default:
      return consultations
  }
}
