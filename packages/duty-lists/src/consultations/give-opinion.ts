import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { type Directory, successorOf } from '../directory/directory.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { isOpen } from './consultations.ts'
import { type Proposal, type ProposalEvent, proposal } from '../proposals/proposal.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from '../proposals/status.ts'

export interface GiveOpinion {
  readonly type: 'give-opinion'
  /** The organisation that was consulted; the one it went into answers in its place. */
  readonly organisationId: string
  readonly text: string
  /** The directory as it is now. */
  readonly directory: Directory
  readonly actor: Actor
}

export type GiveOpinionRefusal =
  | NotPermitted
  | MakerIsChecker
  | WrongStatus
  | ProposalNotFound
  | Refusal<'reason-missing'>
  | Refusal<'opinion-given'>

/** An organisation that was consulted answers, once. It decides nothing by it. */
export const giveOpinion: Decider<Proposal, GiveOpinion, ProposalEvent, GiveOpinionRefusal> = {
  ...proposal,
  decide: ({ organisationId, text, directory, actor }, state) => {
    const lost = misplaced('give-opinion', state)
    if (lost?.code === 'proposal-not-found') return decline(lost)
    const consultations = state.consultations.filter((one) => one.organisationId === organisationId)
    const consulted =
      consultations.length === 0 ? undefined : successorOf(directory, organisationId)?.organisationId
    const relations = consulted === undefined ? {} : { consulted }
    const refusal = forbid('give-opinion', actor, relations) ?? lost
    if (refusal !== undefined) return decline(refusal)
    if (!consultations.some(isOpen)) return decline({ code: 'opinion-given' })
    if (text.trim() === '') return decline({ code: 'reason-missing' })
    const { proposalId } = state
    return accept({ type: 'OpinionGiven', data: { proposalId, organisationId, text, givenBy: actor.id } })
  },
}
