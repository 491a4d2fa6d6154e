import { type Actor, accept, type Decider, decline, declineAndRemember, type Refusal } from '@dutybook/kernel'
import { addresseeOf } from '../sign-off/footprint.ts'
import { requestsOf, unresolvedNames } from './awaited.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { outstanding, type Proposal, type ProposalEvent, proposal, type Verdict } from './proposal.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from './status.ts'

export interface GiveVerdict {
  readonly type: 'give-verdict'
  /** The organisation signed for; one that others went into answers for them too. */
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
  | (Refusal<'departments-unresolved'> & { readonly names: readonly string[] })
  | Refusal<'reason-missing'>

/** 会签: an organisation approves or rejects. The last approval accepts the proposal, the first rejection ends it. */
export const giveVerdict: Decider<Proposal, GiveVerdict, ProposalEvent, GiveVerdictRefusal> = {
  ...proposal,
  decide: ({ organisationId, verdict, actor }, state) => {
    const lost = misplaced('give-verdict', state)
    if (lost?.code === 'proposal-not-found') return decline(lost)
    const { proposalId } = state
    const meant = requestsOf(state, organisationId)
    const signatory = meant[0] === undefined ? organisationId : addresseeOf(meant[0]).organisationId
    const refusal = forbid('give-verdict', actor, {
      signatory,
      asked: meant.map((request) => addresseeOf(request).organisationId),
      makers: [state.draftedBy, state.submittedBy ?? ''],
    })
    if (refusal !== undefined) {
      return declineAndRemember(refusal, {
        type: 'SignOffRefused',
        data: { proposalId, organisationId, refusal },
      })
    }
    const open = meant.filter((request) => !state.verdicts.has(request.organisationId))
    if (open.length === 0) return decline({ code: 'already-signed' })
    if (lost !== undefined) return decline(lost)
    if (verdict.verdict === 'reject' && verdict.reason.trim() === '')
      return decline({ code: 'reason-missing' })

    const names = open.flatMap(unresolvedNames)
    if (verdict.verdict === 'approve' && names.length > 0)
      return decline({ code: 'departments-unresolved', names })

    const given = open.map(
      (request): ProposalEvent => ({
        type: 'VerdictGiven',
        data: { proposalId, organisationId: request.organisationId, ...verdict },
      }),
    )
    if (verdict.verdict === 'reject') {
      const { reason } = verdict
      const data = { proposalId, organisationId: signatory, reason }
      return accept(...given, { type: 'ProposalRejected', data })
    }
    const last = outstanding(state).every((request) => open.includes(request))
    return last ? accept(...given, { type: 'ProposalAccepted', data: { proposalId } }) : accept(...given)
  },
}
