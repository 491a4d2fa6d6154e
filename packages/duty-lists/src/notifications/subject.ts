import { campaignStream } from '../campaigns/campaign.ts'
import { objectionStream } from '../objections/objection.ts'
import { proposalStream } from '../proposals/proposal.ts'

/**
 * What a notification is about. `through`: the proposal whose event made a campaign or an objection wait for somebody; it is
 * never shown, for not everybody who is told may read that proposal.
 */
export type Subject =
  | { readonly proposalId: string }
  | { readonly objectionId: string; readonly through?: string }
  | { readonly campaignId: string; readonly through?: string }

/** The id of what it is about. */
export const subjectId = (subject: Subject): string => {
  if ('proposalId' in subject) return subject.proposalId
  return 'objectionId' in subject ? subject.objectionId : subject.campaignId
}

/** Stream of what it is about. */
export const subjectStream = (subject: Subject): string => {
  if ('proposalId' in subject) return proposalStream(subject.proposalId)
  return 'objectionId' in subject ? objectionStream(subject.objectionId) : campaignStream(subject.campaignId)
}

/** The proposal through whose event it is told; undefined when the event is its own. */
export const toldThrough = (subject: Subject): string | undefined =>
  'through' in subject ? subject.through : undefined

/** What something that carries its subject among other things is about. */
export const subjectOf = (carrier: Subject): Subject => {
  if ('proposalId' in carrier) return { proposalId: carrier.proposalId }
  const { through } = carrier
  const told = through === undefined ? {} : { through }
  return 'objectionId' in carrier
    ? { objectionId: carrier.objectionId, ...told }
    : { campaignId: carrier.campaignId, ...told }
}
