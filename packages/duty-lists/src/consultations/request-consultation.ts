import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { coordinatingOffice, type Directory, successorOf } from '../directory/directory.ts'
import {
  type OrganisationMerged,
  type OrganisationNotFound,
  standing,
} from '../directory/organisation-refusals.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { addresseeOf } from '../sign-off/footprint.ts'
import { isOpen } from './consultations.ts'
import { type Proposal, type ProposalEvent, proposal, proposerOf } from '../proposals/proposal.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from '../proposals/status.ts'

export interface RequestConsultation {
  readonly type: 'request-consultation'
  /** The organisation that is consulted. */
  readonly organisationId: string
  readonly question: string
  /** The directory as it is now. */
  readonly directory: Directory
  readonly actor: Actor
}

export type RequestConsultationRefusal =
  | NotPermitted
  | MakerIsChecker
  | WrongStatus
  | ProposalNotFound
  | OrganisationNotFound
  | OrganisationMerged
  | Refusal<'district-not-found'>
  | Refusal<'reason-missing'>
  | (Refusal<'takes-part-already'> & { readonly name: string })
  | (Refusal<'already-consulted'> & { readonly name: string })

/**
 * 征求意见: asks an organisation of the district for its opinion, once in a round. Whoever proposes or signs has other ways
 * to speak.
 */
export const requestConsultation: Decider<
  Proposal,
  RequestConsultation,
  ProposalEvent,
  RequestConsultationRefusal
> = {
  ...proposal,
  decide: ({ organisationId, question, directory, actor }, state) => {
    const lost = misplaced('request-consultation', state)
    if (lost?.code === 'proposal-not-found') return decline(lost)
    if (directory.status === 'absent') return decline({ code: 'district-not-found' })
    const { proposalId, townshipId, requests } = state
    const { id: askedBy, organisation: asker } = actor
    const asked = requests.map((request) => addresseeOf(request).organisationId)
    const relations = {
      proposer: proposerOf(state),
      coordinatingOffice: coordinatingOffice(directory).organisationId,
      asked,
      signatory: asker,
    }
    const refusal = forbid('request-consultation', actor, relations) ?? lost
    if (refusal !== undefined) return decline(refusal)
    if (question.trim() === '') return decline({ code: 'reason-missing' })
    const consulted = standing(directory, organisationId)
    if ('code' in consulted) return decline(consulted)
    const { name } = consulted
    if ([...asked, townshipId, proposerOf(state), asker].includes(organisationId))
      return decline({ code: 'takes-part-already', name })
    const before = state.consultations.find(
      (one) =>
        successorOf(directory, one.organisationId)?.organisationId === organisationId &&
        (one.round === state.round || isOpen(one)),
    )
    if (before !== undefined) return decline({ code: 'already-consulted', name })
    return accept({
      type: 'ConsultationRequested',
      data: { proposalId, organisationId, name, question, asker, askedBy },
    })
  },
}
