import {
  answeringFor,
  type ItemContent,
  type ObjectionAct,
  type ObjectionAddressee,
  type ObjectionResponse,
  objectionWaitsGiven,
  type ObjectionStatus,
  type ProposalStatus,
} from '@dutybook/duty-lists'
import type { Actor, Position } from '@dutybook/kernel'
import { given } from '../database.ts'
import { type FoldedObjection, fromText } from './objection-state.ts'

export interface ObjectionSummary {
  readonly objectionId: string
  readonly listId: string
  readonly districtId: string
  readonly townshipId: string
  readonly township: string
  readonly itemId: string
  /** As it was called when the township objected. */
  readonly itemName: string
  readonly status: ObjectionStatus
  /** From this instant on an answer is late, UTC. */
  readonly respondBy: string
  readonly createdAt: string
  readonly updatedAt: string
}

/** Whom an objection is addressed to, and the answer. */
export interface ShownAddressee extends ObjectionAddressee, Partial<ObjectionResponse> {
  /** It had not answered when the clock ran out. */
  readonly late?: true
}

/** A proposal that was drafted to meet an objection. */
export interface MeetingProposal {
  readonly proposalId: string
  readonly title: string
  readonly status: ProposalStatus
}

export interface ObjectionStep {
  readonly act: ObjectionAct
  readonly organisationId: string
  readonly organisation: string
  /** By when to answer. */
  readonly due?: string
  /** When it was found overdue. */
  readonly overdueSince?: string
}

export interface ObjectionDocument extends ObjectionSummary {
  /** Revision of the objection's stream, for If-Match. */
  readonly revision: number
  /** Revision of the list on which the duty stood. */
  readonly listRevision: number
  readonly grounds: string
  /** Version of the working calendar by which the time to answer was counted. */
  readonly calendarVersion: number
  /** Person */
  readonly raisedBy: string
  /** The duty as it stands now; absent when it is not on the list any more. */
  readonly duty?: ItemContent
  readonly addressees: readonly ShownAddressee[]
  /** When it was found that somebody had not answered in time. */
  readonly overdueSince?: string
  readonly decision?: {
    readonly ruling: 'sustained' | 'dismissed'
    readonly grounds: string
    readonly decidedBy: string
  }
  readonly withdrawal?: { readonly reason: string; readonly withdrawnBy: string }
  /** What became of it; the reader may not be allowed to see every one of them. */
  readonly proposals: readonly MeetingProposal[]
  /** Who must act next, and how; empty when it is over. */
  readonly next: readonly ObjectionStep[]
  readonly timeline: readonly {
    readonly type: string
    readonly recordedAt: string
    readonly position: Position
    readonly actor: Actor
    readonly organisationId?: string
  }[]
}

export interface ObjectionRow
  extends Omit<ObjectionSummary, 'itemName' | 'respondBy' | 'status' | 'itemId' | 'objectionId'> {
  readonly state: string
}

export interface ObjectionTimelineRow {
  readonly type: string
  readonly recordedAt: string
  readonly position: string
  readonly actor: string
  readonly organisationId: string | null
}

/** What a document says that is not the objection's own. */
export interface ObjectionFacts {
  readonly nameOf: (organisationId: string) => string
  readonly office: string
  readonly duty: ItemContent | undefined
  readonly proposals: readonly MeetingProposal[]
  readonly timeline: readonly ObjectionTimelineRow[]
}

export const objectionSummary = ({ state, ...row }: ObjectionRow): ObjectionSummary => {
  const { objectionId, itemId, itemName, status, respondBy } = fromText(state).objection
  return { objectionId, itemId, itemName, status, respondBy, ...row }
}

/** An objection as it is served to those who may read it. */
export const objectionDocument = (row: ObjectionRow, facts: ObjectionFacts): ObjectionDocument => {
  const folded = fromText(row.state)
  const { listRevision, grounds, calendarVersion, raisedBy, decision, withdrawal } = folded.objection
  const { duty, proposals, timeline } = facts
  return {
    ...objectionSummary(row),
    revision: folded.revision,
    listRevision,
    grounds,
    calendarVersion,
    raisedBy,
    addressees: shownAddressees(folded),
    ...given<Pick<ObjectionDocument, 'duty' | 'overdueSince' | 'decision' | 'withdrawal'>>({
      duty,
      overdueSince: folded.overdueAt,
      decision,
      withdrawal,
    }),
    proposals,
    next: nextSteps(folded, facts),
    timeline: timeline.map(({ actor, organisationId, ...entry }) => ({
      ...entry,
      actor: JSON.parse(actor) as Actor,
      ...given<{ organisationId: string }>({ organisationId }),
    })),
  }
}

export const shownAddressees = ({ objection }: FoldedObjection): readonly ShownAddressee[] =>
  objection.addressees.map((one) => ({
    ...one,
    ...objection.responses.get(one.organisationId),
    ...(objection.silent?.includes(one.organisationId) && { late: true as const }),
  }))

/** By when an organisation must do something about an objection. */
export const urgencyOf = (
  { objection, overdueAt }: FoldedObjection,
  act: ObjectionAct,
  organisationId: string,
): Pick<ObjectionStep, 'due' | 'overdueSince'> => {
  if (act !== 'respond-to-objection') return {}
  const isLate = objection.addressees.some(
    (one) =>
      answeringFor(one).organisationId === organisationId && objection.silent?.includes(one.organisationId),
  )
  return {
    due: objection.respondBy,
    ...(isLate && given<{ overdueSince: string }>({ overdueSince: overdueAt })),
  }
}

const nextSteps = (
  folded: FoldedObjection,
  { nameOf, office, proposals }: ObjectionFacts,
): readonly ObjectionStep[] => {
  const meeting = proposals.map(({ status }) => status)
  return objectionWaitsGiven(folded.objection, office, meeting).map(({ act, organisationId }) => ({
    act,
    organisationId,
    organisation: nameOf(organisationId),
    ...urgencyOf(folded, act, organisationId),
  }))
}
