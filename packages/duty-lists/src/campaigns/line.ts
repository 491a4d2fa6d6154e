import type { Actor, Refusal } from '@dutybook/kernel'
import type { ConfirmedItem } from './campaign-events.ts'
import type { Candidate, MatchedList } from './matching.ts'

/**
 * unmatched 未匹配 · candidate 待核对 · confirmed 已确认, waits for the start · excluded 已排除 · started 已启动, its proposal
 * is being made · proposed 已提案 · refused 未能提案, waits for a person
 */
export const lineStatuses = [
  'unmatched',
  'candidate',
  'confirmed',
  'excluded',
  'started',
  'proposed',
  'refused',
] as const
export type LineStatus = (typeof lineStatuses)[number]

/** One list in a campaign. */
export interface Line {
  readonly listId: string
  readonly townshipId: string
  readonly status: LineStatus
  /** Best first; `found`: the matching, from 1, that found it first. */
  readonly candidates: readonly (Candidate & { readonly found: number })[]
  /** How many more were found than are kept; absent for none. */
  readonly more?: number
  /** Items that the change is proposed for, as the reviewer saw them at that revision of the list. */
  readonly confirmation?: {
    readonly listRevision: number
    readonly items: readonly ConfirmedItem[]
    readonly confirmedBy: Actor
  }
  readonly exclusion?: { readonly reason: string; readonly excludedBy: Actor }
  readonly proposalId?: string
  readonly obstacle?: Refusal
}

/** Keeps what was decided; only what is undecided follows the matching. */
export const matched = (before: Line | undefined, list: MatchedList, matching: number): Line => {
  const { listId, townshipId, candidates, more } = list
  const { more: _, ...kept } = before ?? {}
  const known = new Map(before?.candidates.map(({ itemId, found }) => [itemId, found]))
  const found = candidates.map((one) => ({ ...one, found: known.get(one.itemId) ?? matching }))
  const undecided = before === undefined || before.status === 'unmatched' || before.status === 'candidate'
  const now = candidates.length === 0 ? 'unmatched' : 'candidate'
  const line = { ...kept, listId, townshipId, candidates: found, ...(more !== undefined && { more }) }
  return { ...line, status: undecided ? now : before.status }
}

export const confirmed = (
  line: Line,
  { listRevision, items, confirmedBy }: NonNullable<Line['confirmation']>,
): Line => ({
  ...undecided(line),
  status: 'confirmed',
  confirmation: { listRevision, items, confirmedBy },
})

export const excluded = (line: Line, { reason, excludedBy }: NonNullable<Line['exclusion']>): Line => ({
  ...undecided(line),
  status: 'excluded',
  exclusion: { reason, excludedBy },
})

export const started = (line: Line, proposalId: string | undefined): Line =>
  proposalId === undefined ? line : { ...line, status: 'started', proposalId }

export const made = (line: Line): Line => ({ ...line, status: 'proposed' })

export const refused = (line: Line, obstacle: Refusal): Line => ({ ...line, status: 'refused', obstacle })

const undecided = ({ listId, townshipId, candidates, more, status }: Line): Line => ({
  listId,
  townshipId,
  candidates,
  ...(more !== undefined && { more }),
  status,
})
