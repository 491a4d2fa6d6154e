import {
  type Difference,
  laneOf,
  type Proposal,
  type ProposalStatus,
  unflaggedPowers,
  waiting,
} from '@dutybook/duty-lists'
import type { Actor } from '@dutybook/kernel'
import { given } from '../database.ts'
import type { NextStep, ProposalDocument, ProposalSummary, SignOff } from './shown-proposal.ts'
import type { ReadModel } from '../read-model.ts'
import { describeConsultation, describeTransfer } from './asides.ts'
import { changedSince } from './changed-since.ts'
import { fromText } from './proposal-state.ts'
import type { AlarmQueries } from './query-alarms.ts'
import { shownDeadline, urgencyOf } from './urgency.ts'

export interface ProposalRow extends ProposalSummary {
  readonly state: string
  readonly differences: string
}

export interface SignOffRow {
  readonly organisationId: string
  readonly signedBy: string | null
  readonly signedAt: string | null
}

export interface TimelineRow {
  readonly type: string
  readonly recordedAt: string
  readonly position: string
  readonly actor: string
  readonly organisationId: string | null
  readonly onBehalfOf: string | null
}

export type Office = Pick<NextStep, 'organisationId' | 'organisation'>

/** What a document says that is not the proposal's own. */
export interface Facts {
  readonly office: Office | undefined
  readonly nameOf: (organisationId: string) => string
  /** Accepted, it waits for the others of its campaign. */
  readonly isHeld: (proposalId: string) => boolean
  readonly itemHistory: ReadModel['itemHistory']
  readonly alarms: AlarmQueries
}

/** A proposal as it is served. */
export const documentOf = (
  { state, differences, ...summary }: ProposalRow,
  signatures: readonly SignOffRow[],
  timeline: readonly TimelineRow[],
  { office, nameOf, isHeld, itemHistory, alarms }: Facts,
): ProposalDocument => {
  const { proposal, revision, rejection, withdrawal } = fromText(state)
  const { baseRevision, reason, appliedAt, staleness, adjudication, returns, comments, released } = proposal
  const changed = JSON.parse(differences) as readonly Difference[]
  return {
    ...summary,
    revision,
    lane: laneOf(proposal),
    ...(proposal.objection && { objection: proposal.objection }),
    baseRevision,
    reason,
    ...given<Pick<ProposalDocument, 'campaignId'>>({ campaignId: proposal.campaignId }),
    differences: changed,
    alarms: alarms.ofProposal(proposal, differences),
    unflagged: unflaggedPowers(changed),
    signOffs: signOffsOf(proposal, signatures),
    returns: returns.map((one) => ({ ...one, organisation: nameOf(one.organisationId) })),
    comments: comments.map((one) => ({ ...one, organisation: nameOf(one.organisationId) })),
    consultations: proposal.consultations.map((one) => describeConsultation(one, nameOf)),
    transfers: proposal.transfers.map((one) => describeTransfer(one, nameOf)),
    released,
    ...given<Outcome>({ appliedAt, staleness, rejection, withdrawal, adjudication }),
    ...(staleness === undefined ? {} : { changedSince: changedSince(proposal, staleness, itemHistory) }),
    next: nextSteps(proposal, nameOf, office, isHeld(proposal.proposalId)),
    timeline: timeline.map(({ actor, organisationId, onBehalfOf, ...entry }) => ({
      ...entry,
      actor: JSON.parse(actor) as Actor,
      ...given<{ organisationId: string; onBehalfOf: string }>({ organisationId, onBehalfOf }),
    })),
  }
}

type Outcome = Pick<ProposalDocument, 'appliedAt' | 'staleness' | 'rejection' | 'withdrawal' | 'adjudication'>

const signOffsOf = (proposal: Proposal, signatures: readonly SignOffRow[]): readonly SignOff[] =>
  proposal.requests.map((request) => {
    const { verdicts, lapses } = proposal
    const row = signatures.find(({ organisationId }) => organisationId === request.organisationId)
    const signedBy = row?.signedBy == null ? undefined : (JSON.parse(row.signedBy) as Actor)
    const { signer: _, ...verdict } = verdicts.get(request.organisationId) ?? {}
    const lapse = lapses.find(({ organisationId }) => organisationId === request.organisationId)
    const lapsed = lapse && { verdict: lapse.verdict, why: lapse.why }
    return {
      ...request,
      ...verdict,
      ...given<Pick<SignOff, 'signedBy' | 'signedAt' | 'lapsed' | 'deadline'>>({
        signedBy,
        signedAt: row?.signedAt,
        lapsed,
        deadline: shownDeadline(proposal, request),
      }),
    }
  })

/** Who acts next on a proposal; `held`: accepted, it waits for the others of its campaign. */
export const nextSteps = (
  proposal: Proposal,
  nameOf: Facts['nameOf'],
  office: Office | undefined,
  held: boolean,
): readonly NextStep[] => {
  const own: { readonly [S in ProposalStatus]?: 'route' | 'apply' | 'await-campaign' } = {
    submitted: 'route',
    accepted: held ? 'await-campaign' : 'apply',
  }
  const step = own[proposal.status]
  if (step !== undefined) return [{ act: step }]
  return waiting(proposal, office?.organisationId ?? '').map(({ act, organisationId, name, names = [] }) => ({
    act,
    organisationId,
    organisation: name ?? nameOf(organisationId),
    ...(names.length === 0 ? {} : { names }),
    ...urgencyOf(proposal, act, organisationId),
  }))
}
