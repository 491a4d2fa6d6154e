import type { Refusal } from '@dutybook/kernel'
import type { Add, Change, ChangeKind } from '../lists/change.ts'
import type { Power } from '../lists/item.ts'
import type { Proposal } from '../proposals/proposal.ts'
import type { ProposingParties } from '../sign-off/footprint.ts'

/** adjustment 动态调整: changes what is on a list · admission 准入: puts duties on the list of a township that did not ask for them */
export const lanes = ['adjustment', 'admission'] as const
export type Lane = (typeof lanes)[number]

/** Why changes do not go through this lane; `changes` are indexes from 0. */
export type LaneRefusal =
  | (Refusal<'admission-needed'> & { readonly changes: readonly number[] })
  | (Refusal<'not-an-admission'> & { readonly changes: readonly number[] })
  | (Refusal<'admission-without-support'> & { readonly changes: readonly number[] })
  | (Refusal<'admission-of-enforcement'> & {
      readonly duties: readonly {
        readonly change: number
        readonly name: string
        readonly powers: readonly Power[]
      }[]
    })

export const laneOf = ({ lane }: Pick<Proposal, 'lane'>): Lane => lane ?? 'adjustment'

/** The lane that changes need: whoever adds to a list that is not its own needs an admission. */
export const laneNeeded = (
  changes: readonly { readonly kind: ChangeKind }[],
  { townshipId, proposer }: ProposingParties,
): Lane => (proposer !== townshipId && changes.some(isAddition) ? 'admission' : 'adjustment')

/** Why the changes cannot go through the lane; undefined when they can. An admission adds duties of the township's own, with the means to perform them and without powers. */
export const inspectLane = (
  lane: Lane = 'adjustment',
  changes: readonly Change[],
  parties: ProposingParties,
): LaneRefusal | undefined => {
  if (lane === 'adjustment') {
    return laneNeeded(changes, parties) === lane
      ? undefined
      : { code: 'admission-needed', changes: where(changes, isAddition) }
  }
  const others = where(changes, (change) => !isAddition(change) || change.content.category === 'reclaimed')
  if (others.length > 0) return { code: 'not-an-admission', changes: others }
  const unsupported = where(changes, (change) => isAddition(change) && supportOf(change).trim() === '')
  if (unsupported.length > 0) return { code: 'admission-without-support', changes: unsupported }
  const duties = changes.flatMap((change, index) => {
    const { name = '', powers = [] } = isAddition(change) ? change.content : {}
    return powers.length === 0 ? [] : [{ change: index, name, powers }]
  })
  return duties.length > 0 ? { code: 'admission-of-enforcement', duties } : undefined
}

const isAddition = <C extends { readonly kind: ChangeKind }>(change: C): change is Extract<C, Add> =>
  change.kind === 'add'

const supportOf = ({ content }: Add): string =>
  content.category === 'reclaimed' ? '' : (content.support ?? '')

const where = (changes: readonly Change[], holds: (change: Change) => boolean): readonly number[] =>
  changes.flatMap((change, index) => (holds(change) ? [index] : []))
