import { ok, type Refusal, type Result, refuse } from '@dutybook/kernel'
import type { DutyList } from '../lists/duty-list.ts'
import type { Edition, Editions, ListEdition } from './editions.ts'

/** What the next edition of a list is to be. */
export interface WantedEdition extends Pick<Edition, 'decidedOn' | 'effectiveOn' | 'note' | 'corrects'> {
  /** The list as it is now. */
  readonly list: DutyList
  /** Revision of the list that the publisher saw. */
  readonly revision: number
}

export type NextEditionRefusal =
  | Refusal<'list-not-found'>
  | Refusal<'reason-missing'>
  | (Refusal<'list-changed-meanwhile'> & { readonly seen: number; readonly revision: number })
  | (Refusal<'nothing-to-publish'> & { readonly number: number })
  | (Refusal<'edition-not-found'> & { readonly number: number })
  | (Refusal<'edition-already-corrected'> & { readonly number: number; readonly by: number })
  | (Refusal<'edition-prepared'> & { readonly campaignId: string; readonly number: number })

/** The edition that follows those of the list, with the next number; not yet with the instant at which it appears. */
export const nextEdition = (
  { list, revision, decidedOn, effectiveOn, note, corrects }: WantedEdition,
  state: Editions,
): Result<Omit<ListEdition, 'publishedAt'>, NextEditionRefusal> => {
  if (list.status === 'absent') return refuse({ code: 'list-not-found' })
  const { prepared, published } = state
  if (prepared !== undefined)
    return refuse({ code: 'edition-prepared', campaignId: prepared.campaignId, number: prepared.number })
  if (revision !== list.revision)
    return refuse({ code: 'list-changed-meanwhile', seen: revision, revision: list.revision })
  const wrong = wrongCorrection(corrects, state)
  if (wrong !== undefined) return refuse(wrong)
  const last = published.at(-1)
  if (last !== undefined && corrects === undefined && changedAt(list) <= last.revision)
    return refuse({ code: 'nothing-to-publish', number: last.number })
  const { listId, districtId, townshipId } = list
  const number = (last?.number ?? 0) + 1
  const proposals = [...list.appliedProposals].filter((proposalId) => !state.proposals.has(proposalId))
  const correction = corrects === undefined ? {} : { corrects }
  const dates = { decidedOn, effectiveOn }
  return ok({ listId, districtId, townshipId, number, revision, ...dates, note, ...correction, proposals })
}

const wrongCorrection = (
  corrects: WantedEdition['corrects'],
  { published }: Editions,
): NextEditionRefusal | undefined => {
  if (corrects === undefined) return undefined
  const { number, reason } = corrects
  if (!published.some((edition) => edition.number === number)) return { code: 'edition-not-found', number }
  const by = published.find((edition) => edition.corrects?.number === number)?.number
  if (by !== undefined) return { code: 'edition-already-corrected', number, by }
  return reason.trim() === '' ? { code: 'reason-missing' } : undefined
}

/** Revision of the last event that changed an item: answers to proposals that the list refused are none. */
const changedAt = ({ items, ended }: DutyList): number =>
  Math.max(-1, ...[...items.values(), ...ended.values()].map((item) => item.changedAt))
