import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Change } from '../lists/change.ts'
import type { ItemContent } from '../lists/item.ts'
import type { Difference, Standing } from '../lists/difference.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Concern, SignOffRequest } from './footprint.ts'
import type { Effect } from './routing-rules.ts'

/** Who loses a duty answers for what it had and where it goes; who gains one, for what it gets and where it comes from. */
const whereOnly: Readonly<Partial<Record<Effect, 'before' | 'after'>>> = {
  'loses-duties': 'after',
  'releases-duty': 'after',
  'gains-duties': 'before',
}

/**
 * SHA-256 (hex) of the clauses an organisation is shown: for each of its concerns the fields, before and after, that
 * concern it. Numbers, the order of the changes and the ids of new items are not part of it: they change without anybody
 * being asked. What is said about place concerns only those who answer for the list as a whole.
 */
export const clausesOf = (
  { kind, concerns }: SignOffRequest,
  differences: readonly Difference[],
  changes: readonly Change[],
): string => {
  const clauses = concerns.map((concern) => {
    const difference = differences[concern.change]
    const change = changes[concern.change]
    if (difference === undefined || change === undefined) throw new Error('a concern names no change')
    return canonicalJson(clause(concern, difference, change, kind !== 'department'))
  })
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(clauses.toSorted()))))
}

/** The requests, each with the hash of its clauses. */
export const withClauses = (
  requests: readonly SignOffRequest[],
  differences: readonly Difference[],
  changes: readonly Change[],
): readonly SignOffRequest[] =>
  requests.map((request) => ({ ...request, clauses: clausesOf(request, differences, changes) }))

const clause = (
  { effect, namedAs }: Concern,
  { kind, before, after }: Difference,
  change: Change,
  ofWholeList: boolean,
): object => {
  const side = (name: 'before' | 'after') => (standing: Standing) => ({
    content: whereOnly[effect] === name ? whereabouts(standing.content) : standing.content,
    ...(name === 'before' ? { itemId: standing.itemId } : {}),
    ...(ofWholeList ? { sector: standing.sector } : {}),
  })
  return {
    kind,
    effect,
    ...(namedAs === undefined ? {} : { namedAs }),
    before: before.map(side('before')),
    after: after.map(side('after')),
    ...('reason' in change && change.reason !== undefined ? { reason: change.reason } : {}),
    ...(ofWholeList && 'place' in change && change.place !== undefined ? { place: change.place } : {}),
  }
}

const whereabouts = (content: ItemContent): object => {
  const { category, name } = content
  switch (content.category) {
    case 'basic':
      return { category, name }
    case 'cooperative':
      return { category, name, departments: content.departments }
    case 'reclaimed':
      return {
        category,
        name,
        receivingDepartments: content.receivingDepartments,
        cancelled: content.cancelled,
      }
  }
}
