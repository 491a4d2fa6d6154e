import type { ProposalStatus } from '../proposals/proposal.ts'
import { answeringFor, silentOn } from './addressees.ts'
import type { Objection } from './objection.ts'

/** What somebody has to do about an objection; `follow-up`: propose what a sustained one asks for, or let it rest. */
export const objectionActs = ['respond-to-objection', 'decide-objection', 'follow-up'] as const
export type ObjectionAct = (typeof objectionActs)[number]

export interface ObjectionWait {
  readonly act: ObjectionAct
  readonly organisationId: string
}

/**
 * Who must act on an objection, each organisation once. A department that is late may still answer. The follow-up is owed
 * as long as no proposal meets the objection, which its readers know.
 */
export const objectionWaits = (objection: Objection, office: string): readonly ObjectionWait[] => {
  const { status, townshipId } = objection
  const silent = [...new Set(silentOn(objection).map((one) => answeringFor(one).organisationId))]
  const responses = silent.map((organisationId) => ({ act: 'respond-to-objection', organisationId }) as const)
  if (status === 'awaiting-decision')
    return [...responses, { act: 'decide-objection', organisationId: office }]
  return status === 'sustained' ? [{ act: 'follow-up', organisationId: townshipId }] : responses
}

/** Proposals that ended without meeting the objection. */
export const failedToMeet: readonly ProposalStatus[] = ['absent', 'rejected', 'withdrawn']

/** Who must act on an objection, given where the proposals that were drafted to meet it stand. */
export const objectionWaitsGiven = (
  objection: Objection,
  office: string,
  meeting: readonly ProposalStatus[],
): readonly ObjectionWait[] => {
  const isMet = meeting.some((status) => !failedToMeet.includes(status))
  return objectionWaits(objection, office).filter(({ act }) => act !== 'follow-up' || !isMet)
}

/** The instant from which on the answers are late, ISO 8601; undefined when nobody waits for them. */
export const lateFrom = ({ status, respondBy }: Objection): string | undefined =>
  status === 'awaiting-responses' ? respondBy : undefined
