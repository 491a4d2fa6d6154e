import type { Refusal } from '@dutybook/kernel'
import { outstanding, type Proposal } from '../proposals/proposal.ts'
import { type Addressee, addresseeOf } from '../sign-off/footprint.ts'
import { overdueRequests, requestsInTime } from './milestones.ts'

/** Sign-offs are missing and their time is not over, so that the silence is no matter for the coordinating office yet. */
export interface StillInTime extends Refusal<'still-in-time'> {
  readonly organisations: readonly Addressee[]
}

/** No ruling before somebody's silence has reached the office; none in favour while anybody else has time left. */
export const stillInTime = (
  state: Proposal,
  ruling: 'accept' | 'reject' | 'return',
  office: string,
): StillInTime | undefined => {
  if (state.status !== 'in-sign-off') return undefined
  const waiting = requestsInTime(state, office)
  if (overdueRequests(state).length > 0 && (ruling !== 'accept' || waiting.length === 0)) return undefined
  return { code: 'still-in-time', organisations: waiting.map(addresseeOf) }
}

/** Organisations over whose silence a ruling goes. */
export const silentIn = (state: Proposal): { readonly silent?: readonly string[] } => {
  const silent = outstanding(state).map(({ organisationId }) => organisationId)
  return silent.length === 0 ? {} : { silent }
}
