import { type Actor, accept, type Decider, decline, declineAndRemember, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { outstanding, type Proposal, type ProposalEvent, proposal, type Verdict } from './proposal.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from './status.ts'

export interface GiveVerdict {
  readonly type: 'give-verdict'
  /** The organisation signed for. */
  readonly organisationId: string
  readonly verdict: Verdict
  readonly actor: Actor
}

export type GiveVerdictRefusal =
  | NotPermitted
  | MakerIsChecker
  | WrongStatus
  | ProposalNotFound
  | Refusal<'already-signed'>
  | Refusal<'reason-missing'>

/** 会签: an organisation approves or rejects. The last approval accepts the proposal, the first rejection ends it. */
export const giveVerdict: Decider<Proposal, GiveVerdict, ProposalEvent, GiveVerdictRefusal> = {
  ...proposal,
  decide: ({ organisationId, verdict, actor }, state) => {
    const lost = misplaced('give-verdict', state)
    if (lost?.code === 'proposal-not-found') return decline(lost)
    const { proposalId } = state
    const refusal = forbid('give-verdict', actor, {
      signatory: organisationId,
      asked: state.requests.map((request) => request.organisationId),
      makers: [state.draftedBy, state.submittedBy ?? ''],
    })
    if (refusal !== undefined) {
      return declineAndRemember(refusal, {
        type: 'SignOffRefused',
        data: { proposalId, organisationId, refusal },
      })
    }
    if (state.verdicts.has(organisationId)) return decline({ code: 'already-signed' })
    if (lost !== undefined) return decline(lost)
    if (verdict.verdict === 'reject' && verdict.reason.trim() === '')
      return decline({ code: 'reason-missing' })

    const given: ProposalEvent = { type: 'VerdictGiven', data: { proposalId, organisationId, ...verdict } }
    if (verdict.verdict === 'reject') {
      const { reason } = verdict
      return accept(given, { type: 'ProposalRejected', data: { proposalId, organisationId, reason } })
    }
    const last = outstanding(state).every((request) => request.organisationId === organisationId)
    return last ? accept(given, { type: 'ProposalAccepted', data: { proposalId } }) : accept(given)
  },
}
